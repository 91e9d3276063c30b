package org.ecopetition.audit.ledger;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.ecopetition.storage.Chains;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** All that the ledger seals in the tables of the house. */
@Configuration(proxyBeanMethods = false)
@LedgerPart
class Sources {

    @Bean
    HouseSources houseSources(WrittenRows rows, NamedParameterJdbcTemplate jdbc) {
        return new HouseSources(Stream.<LedgerSource>concat(
                        Stream.of(
                                new ListedRows("case_event", "", "case_number", "kind", jdbc),
                                new ListedRows("table_answer", "", "case_number", null, jdbc),
                                new ListedRows("flow_taken", "", "case_number", null, jdbc),
                                new ListedRows("visit_event", Chains.VISIT, "visit", null, jdbc),
                                new ListedRows("intake_reading", "", "case_number", null, jdbc),
                                new ListedRows("intake_correction", "", "case_number", null, jdbc),
                                new ListedRows("intake_search", Chains.SEARCH, "person", null, jdbc),
                                new ListedRows("setting_change", Chains.SETTING, "subject", null, jdbc),
                                new ListedRows("briefing_event", Chains.BRIEFING, "briefing", null, jdbc),
                                new ListedRows("stated_reason", "", "chain", null, jdbc),
                                new ListedRows("erasure", "", "chain", null, jdbc),
                                new ListedRows("objection_reading", "", "hand_off", null, jdbc)),
                        Arrays.stream(SealedTable.values()).map(table -> new KeptRows(table, rows)))
                .toList());
    }

    /** The rows of a sealed table, as they stand today. */
    private record KeptRows(SealedTable table, WrittenRows rows) implements LedgerSource {

        @Override
        public String name() {
            return table.source();
        }

        @Override
        public boolean isListed() {
            return false;
        }

        @Override
        public List<StoredRow> of(Collection<String> chains) {
            return rows.of(table, chains).stream()
                    .map(note -> new StoredRow(note, note.rowKey()))
                    .toList();
        }

        @Override
        public List<String> ownChains() {
            return rows.ownChains(table);
        }
    }

    /** The sources in the house's own tables; those of the engine are beans of their own. */
    record HouseSources(List<LedgerSource> all) {}
}
