package org.ecopetition.lookback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.lookback.Ticket.Outcome;
import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The book of draws and tickets, for those who may read it. */
@Service
@Transactional(readOnly = true)
public class LookBackBook {

    /** The newest draws a page shows; older ones are found by their address. */
    private static final int MOST_DRAWS = 100;

    private static final int MOST_RESULTS = 200;

    private static final String DRAWS = """
            select d.*,
                (select count(*) from look_back_draw e where e.from_day = d.from_day and e.to_day = d.to_day
                    and e.method = d.method and e.amount = d.amount and e.by_region = d.by_region
                    and (e.drawn_at < d.drawn_at or e.drawn_at = d.drawn_at and e.id <= d.id)) as nth,
                (select count(*) from look_back_ticket t where t.draw = d.id and t.drawn) as sample,
                (select count(*) from look_back_ticket t where t.draw = d.id and t.result is not null) as looked,
                (select count(*) from look_back_ticket t where t.draw = d.id and t.result = 'RELAPSED') as relapsed
            from look_back_draw d
            """;

    private static final String TICKETS = """
            select t.*, h.unit, h.place from look_back_ticket t
            join hand_off h on h.hand_off_key = t.hand_off
            """;

    private final JdbcClient jdbc;

    LookBackBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The draws, the newest first. */
    public List<Draw> draws() {
        return jdbc.sql(DRAWS + " order by d.drawn_at desc, d.id limit ?")
                .param(MOST_DRAWS)
                .query(LookBackBook::draw)
                .list();
    }

    public Optional<Draw> find(String id) {
        return jdbc.sql(DRAWS + " where d.id = ?")
                .param(id)
                .query(LookBackBook::draw)
                .optional();
    }

    /** The drawn hand-offs, county by county, in the order of their tickets. */
    public List<Ticket> drawn(String draw) {
        return jdbc.sql(TICKETS + " where t.draw = ? and t.drawn order by t.region, t.ticket")
                .param(draw)
                .query(LookBackBook::ticket)
                .list();
    }

    /** All hand-offs of the draw, drawn or not, in the order of their keys. */
    public List<Ticket> all(String draw) {
        return jdbc.sql(TICKETS + " where t.draw = ? order by t.hand_off")
                .param(draw)
                .query(LookBackBook::ticket)
                .list();
    }

    public Optional<Ticket> ticket(String draw, HandOffKey key) {
        return jdbc.sql(TICKETS + " where t.draw = ? and t.hand_off = ?")
                .params(draw, key.value())
                .query(LookBackBook::ticket)
                .optional();
    }

    /** What was found about the hand-offs of some units, the newest first; what nobody looked at yet stays unsaid. */
    public List<Ticket> resultsOf(Collection<String> units) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql(TICKETS + """
                         where t.result is not null and (h.unit in (:units) or exists (select 1 from assisting_unit a
                            where a.hand_off = h.hand_off_key and a.unit in (:units)))
                        order by t.recorded_at desc, t.hand_off limit :most
                        """)
                        .param("units", units)
                        .param("most", MOST_RESULTS)
                        .query(LookBackBook::ticket)
                        .list();
    }

    /** What relapsed and waits for the close of its petition. */
    List<Ticket> waiting(CaseNumber number) {
        return jdbc.sql(TICKETS + " where t.waits and h.case_number = ? order by t.recorded_at, t.hand_off")
                .param(number.value())
                .query(LookBackBook::ticket)
                .list();
    }

    private static Draw draw(ResultSet row, int index) throws SQLException {
        return new Draw(
                row.getString("id"),
                new DrawPlan(
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        DrawMethod.valueOf(row.getString("method")),
                        row.getInt("amount"),
                        row.getBoolean("by_region")),
                row.getInt("population"),
                row.getString("population_hash"),
                row.getString("seed"),
                row.getString("drawn_by"),
                row.getObject("drawn_at", OffsetDateTime.class).toInstant(),
                row.getInt("nth"),
                new Draw.Found(row.getInt("sample"), row.getInt("looked"), row.getInt("relapsed")));
    }

    private static Ticket ticket(ResultSet row, int index) throws SQLException {
        return new Ticket(
                row.getString("draw"),
                new HandOffKey(row.getString("hand_off")),
                row.getString("region"),
                row.getString("unit"),
                Objects.toString(row.getString("place"), ""),
                row.getString("ticket"),
                row.getBoolean("drawn"),
                outcome(row));
    }

    private static @Nullable Outcome outcome(ResultSet row) throws SQLException {
        String result = row.getString("result");
        return result == null
                ? null
                : new Outcome(
                        LookBackResult.valueOf(result),
                        row.getObject("looked_on", LocalDate.class),
                        row.getString("people"),
                        row.getString("finding"),
                        row.getString("recorded_by"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("waits"));
    }
}
