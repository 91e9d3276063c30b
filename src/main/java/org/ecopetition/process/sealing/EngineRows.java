package org.ecopetition.process.sealing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ecopetition.audit.ledger.LedgerPart;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads rows of the engine's history by the chains of the cases that their processes ran for. */
@Component
@LedgerPart
class EngineRows {

    private static final int AT_ONCE = 1000;

    private static final String OF_CASES = """
             join act_hi_procinst p on p.proc_inst_id_ = h.proc_inst_id_
            where (p.business_key_ in (:chains) and p.proc_def_key_ <> 'handoff')
               or p.business_key_ in (select hand_off_key from hand_off where case_number in (:chains))
            order by h.id_
            """;

    private final NamedParameterJdbcTemplate jdbc;

    EngineRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param select columns of {@code h}, and the table by that name with what is joined to it */
    <T> List<T> of(Collection<String> chains, String select, RowMapper<T> row) {
        return chains.isEmpty() ? List.of() : jdbc.query(select + OF_CASES, Map.of("chains", chains), row);
    }

    /** Rows by their own ids, whatever they concern. */
    <T> List<T> byId(Collection<String> ids, String select, RowMapper<T> row) {
        List<T> found = new ArrayList<>();
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            found.addAll(jdbc.query(select + " where h.id_ in (:ids)", Map.of("ids", some), row));
        }
        return found;
    }
}
