package org.ecopetition.audit.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopetition.audit.PersonalDataReading;
import org.ecopetition.audit.PersonalDataReadings;
import org.ecopetition.audit.ProcessRun;
import org.ecopetition.audit.trail.ActAddress;
import org.ecopetition.audit.trail.ActAddresses;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.CaseNumber;
import org.springframework.stereotype.Component;

/** The one story of a case: all that happened to it and all that people and tables did, in the order in which it was entered. */
@Component
class CaseStory {

    private final TimelineInWords timeline;
    private final EngineLines engine;
    private final AnswerLines answers;
    private final PersonalDataReadings readings;
    private final ActAddresses addresses;
    private final PeopleThen people;
    private final Wording wording;

    CaseStory(
            TimelineInWords timeline,
            EngineLines engine,
            AnswerLines answers,
            PersonalDataReadings readings,
            ActAddresses addresses,
            PeopleThen people,
            Wording wording) {
        this.timeline = timeline;
        this.engine = engine;
        this.answers = answers;
        this.readings = readings;
        this.addresses = addresses;
        this.people = people;
        this.wording = wording;
    }

    List<StoryLine> of(CaseNumber number, List<ProcessRun> runs, Locale language) {
        List<StoryLine> lines = new ArrayList<>(timeline.of(number, language));
        lines.addAll(engine.of(number, runs, language));
        lines.addAll(answers.of(number, language));
        lines.addAll(readingsOf(number, language));
        Set<String> acting = new HashSet<>();
        lines.forEach(line -> acting.add(line.actor().id()));
        PeopleThen.Known known = people.know(acting, language);
        Map<Act, String> from = addresses.of(number).stream()
                .collect(Collectors.toMap(Act::of, ActAddress::address, (one, other) -> one));
        return lines.stream()
                .map(line -> with(line, actor(line, known, from)))
                .sorted(Comparator.comparing(StoryLine::recordedAt))
                .toList();
    }

    private List<StoryLine> readingsOf(CaseNumber number, Locale language) {
        return readings.of(number).stream()
                .map(reading -> new StoryLine(
                        StoryLine.Kind.READING,
                        "PersonalDataReading",
                        title(reading, language),
                        reading.readAt(),
                        reading.readAt(),
                        reading.handOff().isEmpty() ? null : reading.handOff(),
                        new StoryLine.Actor(reading.person(), "", "", null),
                        List.of(),
                        null,
                        List.of()))
                .toList();
    }

    private String title(PersonalDataReading reading, Locale language) {
        if (!reading.foundBy().isEmpty()) {
            return wording.say(language, "audit.readings.found." + reading.foundBy());
        }
        return reading.handOff().isEmpty()
                ? wording.say(language, "audit.readings.caller")
                : wording.say(language, "audit.readings.objections", reading.handOff());
    }

    /** By what an address is found again: what was done by whom and when. */
    private record Act(String code, String person, Instant at) {

        static Act of(ActAddress address) {
            return new Act(address.kind(), address.person(), address.actedAt());
        }
    }

    private static StoryLine.Actor actor(StoryLine line, PeopleThen.Known known, Map<Act, String> from) {
        StoryLine.Actor actor = known.actor(line.actor().id(), line.recordedAt());
        String code = line.code().equals("PutBack") ? "Assign" : line.code();
        Instant at = line.at().truncatedTo(ChronoUnit.MILLIS);
        return new StoryLine.Actor(actor.id(), actor.name(), actor.offices(), from.get(new Act(code, actor.id(), at)));
    }

    private static StoryLine with(StoryLine line, StoryLine.Actor actor) {
        return new StoryLine(
                line.kind(),
                line.code(),
                line.title(),
                line.at(),
                line.recordedAt(),
                line.key(),
                actor,
                line.facts(),
                line.element(),
                line.rows());
    }
}
