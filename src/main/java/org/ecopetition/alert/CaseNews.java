package org.ecopetition.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to hand-offs: rulings on extensions, instructions and withdrawals for who handles one, copies for who got them. */
@Component
class CaseNews implements NewsSource {

    private static final Map<String, AlertKind> EVENTS = Map.of(
            "ExtensionGranted", AlertKind.EXTENSION_GRANTED,
            "ExtensionRefused", AlertKind.EXTENSION_REFUSED,
            "SupervisionInstructed", AlertKind.INSTRUCTED,
            "HandOffWithdrawn", AlertKind.WITHDRAWN);

    /** Events are kept with their business time, which is that of the record for all of these, and found by it. */
    private static final String ALL = """
            with told as (
                select 'COPIED' as kind, c.hand_off, c.receiver, c.sent_at as happened from hand_off_copy c
                where c.sent_at > :after and c.sent_at <= :until
                union all
                select 'INFORMED', n.hand_off, n.informed, n.issued_at from notice n
                where n.informed is not null and n.issued_at > :after and n.issued_at <= :until
                union all
                select e.kind, e.hand_off, h.unit, e.occurred_at
                from case_event e join hand_off h on h.hand_off_key = e.hand_off
                where e.kind in (:kinds) and e.occurred_at > :after and e.occurred_at <= :until
                union all
                select e.kind, e.hand_off, a.unit, e.occurred_at
                from case_event e join assisting_unit a on a.hand_off = e.hand_off
                where e.kind in (:kinds) and e.occurred_at > :after and e.occurred_at <= :until)
            """;

    private final JdbcClient jdbc;

    CaseNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<News> between(AlertReader reader, Instant after, Instant until, int most) {
        return reader.groups().isEmpty()
                ? List.of()
                : ask(ALL + """
                                select distinct kind, hand_off, happened from told where receiver in (:groups)
                                order by happened desc, hand_off fetch first :most rows only
                                """, after, until)
                        .param("groups", reader.groups())
                        .param("most", most)
                        .query(CaseNews::news)
                        .list();
    }

    @Override
    public Set<String> groupsReached(Instant after, Instant until) {
        return Set.copyOf(ask(ALL + "select distinct receiver from told", after, until)
                .query(String.class)
                .list());
    }

    private JdbcClient.StatementSpec ask(String sql, Instant after, Instant until) {
        return jdbc.sql(sql)
                .param("kinds", EVENTS.keySet())
                .param("after", after.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC));
    }

    private static News news(ResultSet row, int index) throws SQLException {
        String kind = row.getString("kind");
        return new News(
                EVENTS.containsKey(kind) ? EVENTS.get(kind) : AlertKind.valueOf(kind),
                row.getString("hand_off"),
                row.getObject("happened", OffsetDateTime.class).toInstant());
    }
}
