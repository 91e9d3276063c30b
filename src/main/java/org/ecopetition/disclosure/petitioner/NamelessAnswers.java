package org.ecopetition.disclosure.petitioner;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.intake.IntakeDesk;
import org.ecopetition.petition.redaction.Redaction;
import org.ecopetition.verification.Finding;
import org.ecopetition.verification.SiteVisits;
import org.springframework.stereotype.Component;

/** The answers to petitioners as anybody with the query code may read them: without the names of the caller and of officers. */
@Component
class NamelessAnswers {

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[、,，;；\\s]+");
    private static final Pattern NAME = Pattern.compile("[\\u4e00-\\u9fa5]{2,3}");

    private final IntakeDesk intake;
    private final SiteVisits visits;
    private final Redaction redaction;

    NamelessAnswers(IntakeDesk intake, SiteVisits visits, Redaction redaction) {
        this.intake = intake;
        this.visits = visits;
        this.redaction = redaction;
    }

    /** Whoever answers may have named the caller or an officer: the petitioner's page names neither. */
    String withoutNames(String reply, Petition petition, List<HandOff> parts) {
        String text = redaction
                .propose(reply, intake.read(petition.caseNumber()).caller())
                .text();
        for (String officer : officers(parts).toList()) {
            text = text.replace(officer, "某某");
        }
        return text;
    }

    private Stream<String> officers(List<HandOff> parts) {
        return parts.stream()
                .flatMap(handOff -> visits.of(handOff.key()).stream())
                .map(Finding::visitors)
                .flatMap(visitors -> BETWEEN_NAMES.splitAsStream(visitors))
                .filter(name -> NAME.matcher(name).matches())
                .distinct();
    }
}
