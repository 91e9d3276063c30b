package org.ecopetition.audit.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopetition.audit.PersonHistory;
import org.ecopetition.organisation.UnitNames;
import org.ecopetition.organisation.Wording;
import org.springframework.stereotype.Component;

/** People by name and office as they were at each time. */
@Component
class PeopleThen {

    private static final String AND = "、";

    private final PersonHistory history;
    private final Wording wording;
    private final UnitNames units;

    PeopleThen(PersonHistory history, Wording wording, UnitNames units) {
        this.history = history;
        this.wording = wording;
        this.units = units;
    }

    /** What is known of some people, read once. */
    final class Known {

        private final Map<String, List<PersonHistory.Known>> people;
        private final Locale language;

        private Known(Map<String, List<PersonHistory.Known>> people, Locale language) {
            this.people = people;
            this.language = language;
        }

        /** As he or she was then; as first known where the time lies before. */
        Optional<PersonHistory.Known> at(String person, Instant time) {
            List<PersonHistory.Known> all = people.getOrDefault(person, List.of());
            return all.stream()
                    .filter(known -> !known.since().isAfter(time))
                    .reduce((earlier, later) -> later)
                    .or(() -> all.stream().findFirst());
        }

        StoryLine.Actor actor(String person, Instant time) {
            Optional<PersonHistory.Known> then = at(person, time);
            return new StoryLine.Actor(
                    person,
                    then.map(PersonHistory.Known::name).orElse(""),
                    then.map(known -> offices(known.offices())).orElse(""),
                    null);
        }

        private String offices(String offices) {
            return Arrays.stream(offices.split(AND, -1))
                    .map(office -> units.say(language, wording.name(language, "group", office)))
                    .collect(Collectors.joining(AND));
        }
    }

    Known know(Set<String> people, Locale language) {
        return new Known(
                history.of(List.copyOf(people)).stream().collect(Collectors.groupingBy(PersonHistory.Known::person)),
                language);
    }
}
