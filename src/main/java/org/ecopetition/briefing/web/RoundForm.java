package org.ecopetition.briefing.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.ecopetition.briefing.BriefingRound;
import org.ecopetition.briefing.BriefingRound.Rhythm;
import org.ecopetition.briefing.DistributionList;
import org.ecopetition.organisation.form.Form;
import org.ecopetition.organisation.form.Needed;
import org.jspecify.annotations.Nullable;

/** What is settled for the briefings of a round, as the page sends it. */
@Form("briefing.fault")
record RoundForm(
        String title,
        String issuer,
        String team,

        @Needed(message = "{briefing.fault.nextNumber}") @Nullable
        Integer nextNumber,

        @Needed(message = "{briefing.fault.newsHours}") @Nullable
        Integer newsHours,

        @Needed(message = "{briefing.fault.reminderHours}") @Nullable
        Integer reminderHours,

        @Nullable LocalDateTime nextCutoff,

        @Needed(message = "{briefing.fault.everyDays}") @Nullable
        Integer everyDays,

        @Nullable LocalDate from,
        Addressees list) {

    RoundForm {
        list = Objects.requireNonNullElse(list, new Addressees("", "", List.of()));
    }

    /**
     * Who gets the briefing.
     *
     * @param readers ids of units
     */
    record Addressees(String reportTo, String sendTo, List<String> readers) {}

    static RoundForm of(BriefingRound round, Clock clock) {
        Rhythm rhythm = round.rhythm();
        Instant next = rhythm.nextCutoff();
        return new RoundForm(
                round.title(),
                round.issuer(),
                round.team(),
                round.nextNumber(),
                rhythm.newsHours(),
                rhythm.reminderHours(),
                next == null ? null : LocalDateTime.ofInstant(next, clock.getZone()),
                rhythm.everyDays(),
                null,
                new Addressees(
                        round.list().reportTo(),
                        round.list().sendTo(),
                        round.list().readers()));
    }

    /** What it says, once it could be read; every text is one line. */
    BriefingRound settled(String programme, Clock clock) {
        return new BriefingRound(
                programme,
                line(title),
                line(issuer),
                line(team),
                new DistributionList(line(list.reportTo), line(list.sendTo), list.readers),
                Objects.requireNonNull(nextNumber),
                new Rhythm(
                        Objects.requireNonNull(newsHours),
                        Objects.requireNonNull(reminderHours),
                        nextCutoff == null
                                ? null
                                : nextCutoff.atZone(clock.getZone()).toInstant(),
                        Objects.requireNonNull(everyDays)));
    }

    private static String line(String text) {
        return text.replace('\n', ' ');
    }
}
