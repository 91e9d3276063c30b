package org.ecopetition.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.HandOffStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which hand-offs are due, overdue or stuck, and at whose desk: counted and listed by the same conditions. */
@Service
@Transactional(readOnly = true)
public class Watchlist {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration THREE_DAYS = Duration.ofDays(3);

    /** Hand-offs nothing has happened to for long; what the system says about deadlines is no progress. */
    private static final String IDLE = """
            with idle as (
                select o.hand_off_key from hand_off o left join case_event e
                    on e.hand_off = o.hand_off_key and e.recorded_at >= :stuckSince
                        and e.kind not in ('DeadlineReached', 'NoticeIssued', 'NoticeLapsed', 'HandOffCopied')
                where e.hand_off is null and o.ended_at is null and (:everything or o.unit in (:units))
                    and o.recorded_at < :stuckSince and o.status <> 'PUBLISHED'),
            paused as (
                select hand_off, max(to_day) as paused_until from time_request
                where kind = 'PAUSE' and state = 'GRANTED' and from_day <= :today and to_day >= :today group by hand_off)
            """;

    private static final String OPEN = """
            from hand_off h left join idle i on i.hand_off_key = h.hand_off_key
                left join paused s on s.hand_off = h.hand_off_key
            """;

    private static final String CASE = "join petition p on p.case_number = h.case_number\n";

    private static final String OF_OPEN = "where h.ended_at is null and (:everything or h.unit in (:units))\n";

    private static final String UNSIGNED = "(h.status = 'ISSUED')";
    private static final String UNREPORTED = "(h.reported_at is null)";

    private static final Map<WatchKind, String> CONDITIONS = Map.of(
            WatchKind.OPEN,
            "(h.ended_at is null)",
            WatchKind.DUE_IN_A_DAY,
            dueBefore(":inADay"),
            WatchKind.DUE_IN_THREE_DAYS,
            dueBefore(":inThreeDays"),
            WatchKind.RECEIPT_OVERDUE,
            "(" + UNSIGNED + " and h.receipt_due < :now)",
            WatchKind.FEEDBACK_OVERDUE,
            "(" + UNREPORTED + " and h.feedback_due < :now)",
            WatchKind.STUCK,
            "(i.hand_off_key is not null and s.hand_off is null)",
            WatchKind.KEY_ITEM,
            "(exists (select 1 from petition k where k.case_number = h.case_number and k.key_item))");

    private static final String COUNTED = counted();

    private final JdbcClient jdbc;
    private final SupervisionSettings settings;
    private final Clock clock;

    Watchlist(JdbcClient jdbc, SupervisionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Whose hand-offs somebody may look at; it is a condition of every query.
     *
     * @param everything whether all units'
     * @param units else the ids of the units
     */
    public record Scope(boolean everything, Set<String> units) {

        public Scope {
            units = Set.copyOf(units);
        }

        public static Scope ofAll() {
            return new Scope(true, Set.of());
        }

        /** One unit's part of what may be seen. */
        public Scope only(String unit) {
            return new Scope(false, everything || units.contains(unit) ? Set.of(unit) : Set.of());
        }
    }

    /** How long nothing happens to a hand-off until it counts as stuck. */
    public Duration stuckAfter() {
        return settings.stuckAfter();
    }

    /** The figures of each unit that has anything open. */
    public List<UnitWatch> byUnit(Scope scope) {
        return ask(IDLE + "select h.unit" + COUNTED + OPEN + OF_OPEN + "group by h.unit", scope)
                .query((row, index) -> new UnitWatch(
                        row.getString("unit"),
                        row.getInt("open"),
                        row.getInt("due_in_a_day"),
                        row.getInt("due_in_three_days"),
                        row.getInt("receipt_overdue"),
                        row.getInt("feedback_overdue"),
                        row.getInt("stuck"),
                        row.getInt(WatchKind.KEY_ITEM.name())))
                .list();
    }

    /** The hand-offs of a kind, what is due first at the head; one more than {@code size} when there are more. */
    public List<WatchedHandOff> list(Scope scope, WatchKind kind, int page, int size) {
        String receiptFirst = receiptFirst(kind);
        String details = """
                select h.hand_off_key, h.unit, h.place, h.status, h.reported_at, h.receipt_due, h.feedback_due, s.paused_until, p.key_item,
                    %s as receipt_first,
                    (select max(case n.kind when 'RED' then 3 when 'ORANGE' then 2 when 'BLUE' then 1 else 0 end)
                        from notice n where n.hand_off = h.hand_off_key and n.lapsed_at is null
                            and n.issued_at >= coalesce(h.counted_from, h.handed_off_at)) as slip,
                    (select sum(t.granted_days) from time_request t
                        where t.hand_off = h.hand_off_key and t.kind = 'EXTENSION' and t.state = 'GRANTED'
                            and (h.counted_from is null or t.ruled_at >= h.counted_from)) as extended,
                    (select count(*) from time_request t
                        where t.hand_off = h.hand_off_key and t.kind = 'EXTENSION' and t.state = 'OPEN') as asked,
                    (select max(e.recorded_at) from case_event e where e.hand_off = h.hand_off_key) as last_event
                """.formatted(receiptFirst);
        String order = """
                order by case when %s then h.receipt_due when h.reported_at is null then h.feedback_due end nulls last, h.hand_off_key
                offset :from rows fetch next :size rows only
                """.formatted(receiptFirst);
        // named queries beside each other and none inside another: H2 mixes up the values of those
        return ask(IDLE + details + OPEN + CASE + OF_OPEN + "and " + CONDITIONS.get(kind) + "\n" + order, scope)
                .param("from", (long) page * size)
                .param("size", size + 1)
                .query(Watchlist::watched)
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, Scope scope) {
        Instant now = clock.instant();
        return jdbc.sql(sql)
                .param("everything", scope.everything())
                .param("units", scope.units().isEmpty() ? Set.of("") : scope.units())
                .param("now", at(now))
                .param("inADay", at(now.plus(A_DAY)))
                .param("inThreeDays", at(now.plus(THREE_DAYS)))
                .param("stuckSince", at(now.minus(settings.stuckAfter())))
                .param("today", LocalDate.now(clock));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String counted() {
        StringBuilder sql = new StringBuilder();
        for (WatchKind kind : WatchKind.values()) {
            sql.append(",\n    count(case when ")
                    .append(CONDITIONS.get(kind))
                    .append(" then 1 end) as ")
                    .append(kind == WatchKind.OPEN ? "open" : kind.name());
        }
        return sql.append('\n').toString();
    }

    private static String dueBefore(String end) {
        return "((" + UNSIGNED + " and h.receipt_due between :now and " + end + ") or (" + UNREPORTED
                + " and h.feedback_due between :now and " + end + "))";
    }

    /** Whether the row speaks of the receipt: where that is asked for, or where it comes first. */
    private static String receiptFirst(WatchKind kind) {
        return switch (kind) {
            case RECEIPT_OVERDUE -> "true";
            case FEEDBACK_OVERDUE -> "false";
            case DUE_IN_A_DAY -> "(" + UNSIGNED + " and h.receipt_due between :now and :inADay)";
            case DUE_IN_THREE_DAYS -> "(" + UNSIGNED + " and h.receipt_due between :now and :inThreeDays)";
            case OPEN, STUCK, KEY_ITEM -> "(" + UNSIGNED + " and h.receipt_due <= h.feedback_due)";
        };
    }

    private static WatchedHandOff watched(ResultSet row, int index) throws SQLException {
        boolean receipt = row.getBoolean("receipt_first");
        Instant reported = instant(row, "reported_at");
        DeadlineKind kind = receipt ? DeadlineKind.RECEIPT : reported == null ? DeadlineKind.FEEDBACK : null;
        return new WatchedHandOff(
                new HandOffKey(row.getString("hand_off_key")),
                row.getString("unit"),
                HandOffStatus.valueOf(row.getString("status")),
                row.getBoolean("key_item"),
                row.getString("place"),
                kind == null
                        ? null
                        : new Deadline(
                                kind, Objects.requireNonNull(instant(row, receipt ? "receipt_due" : "feedback_due"))),
                slip(row.getInt("slip")),
                new WatchedHandOff.Extension(row.getInt("extended"), row.getInt("asked") > 0),
                row.getObject("paused_until", LocalDate.class),
                instant(row, "last_event"));
    }

    private static @Nullable NoticeKind slip(int seriousness) {
        return switch (seriousness) {
            case 1 -> NoticeKind.BLUE;
            case 2 -> NoticeKind.ORANGE;
            case 3 -> NoticeKind.RED;
            default -> null;
        };
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
