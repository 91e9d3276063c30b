package org.ecopetition.briefing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.ecopetition.organisation.setting.SettingKey;
import org.jspecify.annotations.Nullable;

/**
 * What is settled for the briefings of a round.
 *
 * @param programme code of the round; empty for all rounds without settings of their own
 * @param title the name in red; empty for the usual one
 * @param issuer the office under the number; empty for the usual one
 * @param team the inspection team as sentences name it; empty for the usual one
 * @param nextNumber the number that the next approved one gets
 */
public record BriefingRound(
        String programme,
        String title,
        String issuer,
        String team,
        DistributionList list,
        int nextNumber,
        Rhythm rhythm) {

    /** The code of the settings that count for every round without its own. */
    public static final String COMMON = "";

    /**
     * How briefings follow each other.
     *
     * @param newsHours hours that units have for their news
     * @param reminderHours hours before that, at which those who wrote nothing are reminded
     * @param nextCutoff for which cut-off the next one opens by itself, at that very time; none where nobody planned any
     * @param everyDays days from one cut-off to the next
     */
    public record Rhythm(
            int newsHours, int reminderHours, @Nullable Instant nextCutoff, int everyDays) {}

    /** A round as its row keeps it. */
    static BriefingRound read(ResultSet row, int index) throws SQLException {
        OffsetDateTime next = row.getObject("next_cutoff", OffsetDateTime.class);
        return new BriefingRound(
                row.getString("programme"),
                row.getString("title"),
                row.getString("issuer"),
                row.getString("team"),
                new DistributionList(
                        row.getString("report_to"),
                        row.getString("send_to"),
                        DistributionList.readersOf(row.getString("readers"))),
                row.getInt("next_number"),
                new Rhythm(
                        row.getInt("news_hours"),
                        row.getInt("reminder_hours"),
                        next == null ? null : next.toInstant(),
                        row.getInt("every_days")));
    }

    /** Which setting the versions of a round are kept under, by the day they count from. */
    public static SettingKey<BriefingRound> key(String programme) {
        return new SettingKey<>("BRIEFING", programme, BriefingRound.class);
    }

    /** What the record of changes says of it. */
    String said() {
        return String.join(
                " · ",
                title,
                issuer,
                team,
                list.reportTo(),
                list.sendTo(),
                list.readersAsText(),
                rhythm.newsHours() + "/" + rhythm.reminderHours() + "/" + rhythm.everyDays());
    }

    BriefingRound with(String newTitle, String newIssuer, String newTeam) {
        return new BriefingRound(programme, newTitle, newIssuer, newTeam, list, nextNumber, rhythm);
    }

    BriefingRound with(int number, @Nullable Instant cutoff) {
        return new BriefingRound(
                programme,
                title,
                issuer,
                team,
                list,
                number,
                new Rhythm(rhythm.newsHours, rhythm.reminderHours, cutoff, rhythm.everyDays));
    }

    BriefingRound forRound(String code) {
        return new BriefingRound(code, title, issuer, team, list, nextNumber, rhythm);
    }
}
