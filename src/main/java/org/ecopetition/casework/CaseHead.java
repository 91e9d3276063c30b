package org.ecopetition.casework;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.organisation.Excerpt;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Allegation;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.supplement.SupplementBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The few lines at the head of a form that say which case this is; the whole story stands in the tab 案情. */
@Component
public class CaseHead {

    private static final int LONGEST = 1000;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(CHINA);

    private final PetitionRegister register;
    private final SupplementBook supplements;
    private final Units units;
    private final Wording wording;

    CaseHead(PetitionRegister register, SupplementBook supplements, Units units, Wording wording) {
        this.register = register;
        this.supplements = supplements;
        this.units = units;
        this.wording = wording;
    }

    /** The head of a petition's form, with further lines below. */
    public String ofPetition(Petition petition, List<String> further) {
        return tidy(head(petition, petition.regionCode(), petition.place()) + "\n" + String.join("\n", further) + "\n"
                + problem(petition));
    }

    /** The head of a hand-off's form, with further lines below. */
    public String ofHandOff(HandOff handOff, List<String> further) {
        Petition petition = register.find(handOff.caseNumber());
        String due = wording.say(
                "summary.hand-off",
                handOff.key().value(),
                units.nameOf(handOff.unit()),
                MINUTE.format(handOff.timing().handedOffAt()),
                MINUTE.format(handOff.timing().feedbackDue()));
        String allegations = handOff.matter().allegations().stream()
                .map(number -> line(petition.allegation(number)))
                .collect(Collectors.joining("\n"));
        String instruction = handOff.matter().instruction() == null
                ? ""
                : wording.say("summary.instruction", handOff.matter().instruction()) + "\n";
        return tidy(
                head(petition, handOff.matter().regionCode(), handOff.matter().place())
                        + "\n" + due + "\n"
                        + instruction
                        + supplementsOf(petition) + String.join("\n", further) + (further.isEmpty() ? "" : "\n")
                        + allegations);
    }

    /** The address of the evidence page of a hand-off, at one of its allegations where a task is about one. */
    public static String evidencePageOf(HandOff handOff, @Nullable Integer allegation) {
        return "/cases/%s/evidence?handOff=%d%s"
                .formatted(
                        handOff.caseNumber(), handOff.number(), allegation == null ? "" : "&allegation=" + allegation);
    }

    /** What was just asked in addition, put above what the form of an open task says. */
    public String withSupplement(String text, @Nullable Object before) {
        return tidy(supplement(text) + (before == null ? "" : before));
    }

    /** One allegation as a line. */
    public String line(Allegation allegation) {
        return wording.say(
                "summary.allegation",
                String.valueOf(allegation.number()),
                allegation.text(),
                wording.of(allegation.types()));
    }

    /** The one allegation a task is about. */
    public String atHand(Allegation allegation) {
        return wording.say("summary.at-hand", line(allegation));
    }

    public String minute(Instant time) {
        return MINUTE.format(time);
    }

    private String head(Petition petition, @Nullable String regionCode, @Nullable String place) {
        return wording.say(
                petition.keyItem() ? "summary.key-petition" : "summary.petition",
                petition.caseNumber().value(),
                wording.of(petition.channel()),
                Optional.ofNullable(petition.receivedAt())
                        .map(MINUTE::format)
                        .orElseGet(() -> wording.say("summary.undated")),
                regionCode == null ? "" : units.regionName(regionCode).orElse(""),
                Objects.requireNonNullElse(place, ""));
    }

    private String problem(Petition petition) {
        return petition.problemText() == null ? "" : wording.say("summary.problem", petition.problemText());
    }

    private String supplementsOf(Petition petition) {
        return supplements.of(petition.caseNumber()).stream()
                .map(asked -> supplement(asked.text()))
                .collect(Collectors.joining());
    }

    private String supplement(String text) {
        return wording.say("summary.supplement", text) + "\n";
    }

    private static String tidy(String text) {
        return Excerpt.of(text.replaceAll("\n{2,}", "\n").strip(), LONGEST);
    }
}
