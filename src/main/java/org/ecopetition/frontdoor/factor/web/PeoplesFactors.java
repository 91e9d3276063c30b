package org.ecopetition.frontdoor.factor.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ecopetition.frontdoor.factor.EnrolmentCodes;
import org.ecopetition.frontdoor.factor.FactorRules;
import org.ecopetition.frontdoor.factor.SecondFactors;
import org.ecopetition.organisation.Role;
import org.ecopetition.organisation.unit.UnitPeople;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has a second factor, and who of the office's groups may or must have one and has none. */
@Component
class PeoplesFactors {

    private final FactorRules rules;
    private final SecondFactors factors;
    private final EnrolmentCodes codes;
    private final UnitPeople people;

    PeoplesFactors(FactorRules rules, SecondFactors factors, EnrolmentCodes codes, UnitPeople people) {
        this.codes = codes;
        this.rules = rules;
        this.factors = factors;
        this.people = people;
    }

    /**
     * Somebody's.
     *
     * @param name as people say it; the user name where it is not known here
     * @param since when it is set up, null where it is not
     * @param must whether the person cannot sign in without it
     * @param codeUntil until when a code for setting it up counts, null where there is none
     */
    record PersonsFactor(
            String id,
            String name,
            @Nullable Instant since,
            boolean must,
            @Nullable Instant codeUntil) {}

    /** Whether people get codes for setting it up. */
    boolean takesEnrolmentCodes() {
        return rules.now().enrolmentCode();
    }

    /** A code for somebody known here who has none set up. */
    Optional<EnrolmentCodes.Issued> enrolmentCode(String person, String by) {
        return people.knows(person) && !factors.has(person) ? Optional.of(codes.issue(person, by)) : Optional.empty();
    }

    /** By user name. */
    List<PersonsFactor> all() {
        Map<String, Instant> enrolled = factors.enrolled();
        Map<String, Instant> open = codes.open();
        Map<String, PersonsFactor> all = new TreeMap<>();
        open.forEach((id, until) -> all.put(id, new PersonsFactor(id, id, null, true, until)));
        enrolled.forEach((id, since) -> all.put(id, new PersonsFactor(id, id, since, false, null)));
        for (Role role : Role.values()) {
            List<String> group = List.of(role.group());
            if (rules.now().isOffered(group)) {
                people.of(role.group())
                        .forEach(member -> all.merge(
                                member.id(),
                                new PersonsFactor(
                                        member.id(),
                                        member.name(),
                                        enrolled.get(member.id()),
                                        rules.now().isMust(group),
                                        open.get(member.id())),
                                (former, found) -> new PersonsFactor(
                                        found.id(),
                                        found.name(),
                                        found.since(),
                                        former.must() || found.must(),
                                        found.codeUntil())));
            }
        }
        return new ArrayList<>(all.values());
    }
}
