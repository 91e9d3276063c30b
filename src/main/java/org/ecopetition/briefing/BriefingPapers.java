package org.ecopetition.briefing;

import java.time.LocalDate;
import java.util.Optional;
import org.ecopetition.organisation.Wording;
import org.springframework.stereotype.Component;

/** Prints briefings: the page of one that is being made or was issued, and the files that are kept of an issue. */
@Component
public class BriefingPapers {

    private final BriefingRounds rounds;
    private final Wording wording;

    BriefingPapers(BriefingRounds rounds, Wording wording) {
        this.rounds = rounds;
        this.wording = wording;
    }

    /** What the page of a briefing prints. */
    public record View(
            String number, String issuer, Optional<LocalDate> date, BriefingContent content, DistributionList list) {}

    /** The page of an issue. */
    public View page(IssuedBriefing issue) {
        return new View(
                wording.say("briefing.number", String.valueOf(issue.number())),
                issue.issuer(),
                Optional.of(issue.documentDate()),
                issue.content(),
                issue.list());
    }

    /** The page of a briefing as far as it has come. */
    public View page(Briefing briefing) {
        return page(briefing, briefing.content());
    }

    /** The page that a briefing would have with this content. */
    public View page(Briefing briefing, BriefingContent content) {
        BriefingRound round = rounds.of(briefing.programme());
        return new View(
                wording.say(
                        "briefing.number",
                        briefing.number().map(String::valueOf).orElse("×")),
                round.issuer(),
                briefing.documentDate(),
                content,
                round.list());
    }

    /** The Word file from which papers are made now, kept with each issue. */
    byte[] template() {
        return new byte[0];
    }

    byte[] word(IssuedBriefing issue, byte[] template) {
        return template;
    }

    byte[] pdf(IssuedBriefing issue) {
        return new byte[0];
    }
}
