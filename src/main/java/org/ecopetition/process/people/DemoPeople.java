package org.ecopetition.process.people;

import java.util.Locale;
import org.ecopetition.organisation.Role;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The people of the demonstration: two in every group and one administrator, all with one published password. */
@Component
class DemoPeople {

    private static final String PASSWORD = "Petition#2023";
    private static final String ADMINISTRATOR = "admin";
    private static final String[] LETTERS = {"a", "b"};

    private final People people;
    private final OfficialGroups groups;
    private final Environment environment;
    private final MessageSource words;

    DemoPeople(People people, OfficialGroups groups, Environment environment, MessageSource words) {
        this.people = people;
        this.groups = groups;
        this.environment = environment;
        this.words = words;
    }

    boolean areWanted() {
        return environment.acceptsProfiles(Profiles.of("demo"));
    }

    boolean arePresent() {
        return people.knows(Role.LIAISON.group() + LETTERS[0]);
    }

    void enter() {
        String name = word("person.demo." + ADMINISTRATOR);
        people.enter(ADMINISTRATOR, word("person.demo.mark"), name, PASSWORD, Role.ADMINISTRATOR.group());
        if (!people.hasMemberOf(Role.ADMINISTRATOR)) {
            people.appoint(ADMINISTRATOR, word("person.demo.mark"), name, PASSWORD);
        }
        for (String letter : LETTERS) {
            for (String group : groups.ofTheTrade()) {
                enter(group + letter, letter, group);
            }
            enter(Role.ADMINISTRATOR.group() + letter, letter, Role.ADMINISTRATOR.group());
        }
    }

    private void enter(String id, String letter, String group) {
        people.enter(
                id, word("person.demo." + letter) + word("person.demo.mark"), groups.nameOf(group), PASSWORD, group);
    }

    private String word(String key) {
        return words.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
