package org.ecopetition.briefing.figures.counting;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.ecopetition.handoff.ReturnReason;
import org.ecopetition.petition.CaseEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was entered about hand-offs that figures count for itself ({@code counted_event}): the line of the record without its
 * data, with what a look back found and why a unit sent a hand-off back.
 */
@Component
class CountedEvents {

    private static final List<String> KINDS = List.of(
            "HandOffReturned",
            "ReturnRecalled",
            "ExtensionAsked",
            "ExtensionGranted",
            "ObjectionLodged",
            "LookedBack",
            "NoticeIssued");

    private static final String RESULT = "case when e.kind = 'LookedBack' then case when e.data like"
            + " '%\"result\":\"RELAPSED\"%' then 'RELAPSED' else 'KEPT' end when e.kind = 'HandOffReturned' then case "
            + Arrays.stream(ReturnReason.values())
                    .map(reason -> "when e.data like '%\"reason\":\"" + reason + "\"%' then '" + reason + "' ")
                    .collect(Collectors.joining())
            + "end end";

    private final JdbcClient jdbc;

    CountedEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the event is one of those that figures count for itself. */
    static boolean counts(CaseEvent event) {
        return KINDS.contains(event.getClass().getSimpleName());
    }

    /** Adds what of some cases stands in their record alone; within a transaction. */
    void addMissing(Collection<String> cases) {
        jdbc.sql("""
                        insert into counted_event (id, case_number, hand_off, kind, result, occurred_at, recorded_at)
                        select e.id, e.case_number, e.hand_off, e.kind, %s, e.occurred_at, e.recorded_at from case_event e
                        where e.case_number in (:cases) and e.kind in (:kinds) and e.hand_off is not null
                            and not exists (select 1 from counted_event c where c.id = e.id)
                        """.formatted(RESULT))
                .param("cases", cases)
                .param("kinds", KINDS)
                .update();
    }
}
