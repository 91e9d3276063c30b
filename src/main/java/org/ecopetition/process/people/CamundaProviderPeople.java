package org.ecopetition.process.people;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.ecopetition.frontdoor.provider.Arrival;
import org.ecopetition.frontdoor.provider.ProviderPeople;
import org.ecopetition.frontdoor.provider.ProviderRefusal;
import org.ecopetition.frontdoor.provider.ProviderRefusal.Why;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.Engine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of the provider in the engine's register. They have no password here: an account with one is a local person's, whom
 * nobody from the provider becomes.
 */
@Component
class CamundaProviderPeople implements ProviderPeople {

    private static final String ACCOUNT = "select count(*) from ACT_ID_USER where lower(ID_) = lower(?)";
    private static final String LOCAL = "select count(*) from ACT_ID_USER where ID_ = ? and PWD_ is not null";

    private static final String GONE = "not exists (select 1 from ACT_ID_USER u where u.ID_ = p.person)";

    private final IdentityService identities;
    private final People people;
    private final Engine engine;
    private final JdbcClient jdbc;
    private final Clock clock;

    CamundaProviderPeople(IdentityService identities, People people, Engine engine, JdbcClient jdbc, Clock clock) {
        this.identities = identities;
        this.people = people;
        this.engine = engine;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public String arrive(Arrival arrival) {
        String person = known(arrival).orElseGet(() -> register(arrival));
        if (count(LOCAL, person) > 0) {
            throw new ProviderRefusal(Why.LOCAL);
        }
        try {
            return engine.actFor(person, () -> {
                update(person, arrival.name());
                join(person, arrival.groups());
                return person;
            });
        } catch (Refusal lastAdministrator) {
            throw new ProviderRefusal(Why.ADMINISTRATOR);
        }
    }

    @Override
    @Transactional
    public void lose(String person) {
        try {
            engine.actFor(person, () -> {
                join(person, Set.of());
                return person;
            });
        } catch (Refusal lastAdministrator) {
            throw new ProviderRefusal(Why.ADMINISTRATOR);
        }
    }

    @Override
    public List<Removed> removed() {
        return jdbc.sql("select p.person, p.arrived_at from provider_person p where " + GONE + " order by p.person")
                .query((row, index) -> new Removed(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    @Transactional
    public boolean letIn(String person) {
        return jdbc.sql("delete from provider_person p where p.person = ? and " + GONE)
                        .param(person)
                        .update()
                > 0;
    }

    private Optional<String> known(Arrival arrival) {
        Optional<String> known = jdbc.sql("select person from provider_person where issuer = ? and subject = ?")
                .params(arrival.issuer(), arrival.subject())
                .query(String.class)
                .optional();
        if (known.isPresent() && !people.knows(known.get())) {
            throw new ProviderRefusal(Why.REMOVED);
        }
        return known;
    }

    private String register(Arrival arrival) {
        if (count("select count(*) from provider_person where lower(person) = lower(?)", arrival.id()) > 0) {
            throw new ProviderRefusal(Why.TAKEN);
        }
        if (count(ACCOUNT, arrival.id()) > 0) {
            throw new ProviderRefusal(Why.LOCAL);
        }
        jdbc.sql("insert into provider_person (person, issuer, subject, arrived_at) values (?, ?, ?, ?)")
                .params(arrival.id(), arrival.issuer(), arrival.subject())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return engine.actFor(arrival.id(), () -> {
            User user = identities.newUser(arrival.id());
            user.setFirstName("");
            user.setLastName(arrival.name());
            identities.saveUser(user);
            return arrival.id();
        });
    }

    private long count(String question, String person) {
        return jdbc.sql(question).param(person).query(Long.class).single();
    }

    private void update(String person, String name) {
        User user = identities.createUserQuery().userId(person).singleResult();
        if (!name.equals(user.getLastName())) {
            user.setLastName(name);
            identities.saveUser(user);
        }
    }

    private void join(String person, Set<String> groups) {
        Set<String> present = identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        Set<String> gone = new HashSet<>(present);
        gone.removeAll(groups);
        gone.forEach(group -> identities.deleteMembership(person, group));
        groups.stream()
                .filter(group -> !present.contains(group))
                .forEach(group -> identities.createMembership(person, group));
    }
}
