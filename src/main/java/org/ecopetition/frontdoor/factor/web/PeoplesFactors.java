package org.ecopetition.frontdoor.factor.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecopetition.frontdoor.factor.FactorSettings;
import org.ecopetition.frontdoor.factor.SecondFactors;
import org.ecopetition.organisation.Role;
import org.ecopetition.organisation.unit.UnitPeople;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has a second factor, and who of the office's groups may or must have one and has none. */
@Component
class PeoplesFactors {

    private final FactorSettings settings;
    private final SecondFactors factors;
    private final UnitPeople people;

    PeoplesFactors(FactorSettings settings, SecondFactors factors, UnitPeople people) {
        this.settings = settings;
        this.factors = factors;
        this.people = people;
    }

    /**
     * Somebody's.
     *
     * @param name as people say it; the user name where it is not known here
     * @param since when it is set up, null where it is not
     * @param must whether the person cannot sign in without it
     */
    record PersonsFactor(String id, String name, @Nullable Instant since, boolean must) {}

    /** By user name. */
    List<PersonsFactor> all() {
        Map<String, Instant> enrolled = factors.enrolled();
        Map<String, PersonsFactor> all = new TreeMap<>();
        enrolled.forEach((id, since) -> all.put(id, new PersonsFactor(id, id, since, false)));
        for (Role role : Role.values()) {
            List<String> group = List.of(role.group());
            if (settings.isOffered(group)) {
                people.of(role.group())
                        .forEach(member -> all.merge(
                                member.id(),
                                new PersonsFactor(
                                        member.id(), member.name(), enrolled.get(member.id()), settings.isMust(group)),
                                (former, found) -> new PersonsFactor(
                                        found.id(), found.name(), found.since(), former.must() || found.must())));
            }
        }
        return new ArrayList<>(all.values());
    }
}
