package org.ecopetition.audit.ledger;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopetition.BenchmarkHouse;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** How fast the ledger is checked: cases with twenty recorded events each, sealed as they are written, then checked whole. */
final class LedgerBenchmark {

    private static final int EVENTS = 20;
    private static final int AT_ONCE = 100;
    private static final String DATA = "{\"narrative\":\"%s\"}".formatted("现场核查情况".repeat(50));

    private LedgerBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        try (ConfigurableApplicationContext house = BenchmarkHouse.open(arguments)) {
            ChainWriter writer = house.getBean(ChainWriter.class);
            JdbcTemplate jdbc = house.getBean(JdbcTemplate.class);
            TransactionTemplate transaction = house.getBean(TransactionTemplate.class);
            int cases = 0;
            for (int size : BenchmarkHouse.sizes("1000,10000")) {
                while (cases < size) {
                    int first = cases;
                    transaction.executeWithoutResult(status -> write(first, writer, jdbc));
                    cases += AT_ONCE;
                }
                long start = System.nanoTime();
                Verification.Found found = house.getBean(Verification.class).all();
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf(
                        "%,d entries of %,d chains in %.1f s: %,.0f a second, %d faults%n",
                        found.entries(), found.chains(), seconds, found.entries() / seconds, found.faults().size());
            }
        }
        System.exit(0);
    }

    private static void write(int first, ChainWriter writer, JdbcTemplate jdbc) {
        List<Object[]> rows = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        for (int event = 0; event < AT_ONCE * EVENTS; event++) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("case_number", "B%07d".formatted(first + event / EVENTS));
            row.put("kind", "Benchmark" + event % EVENTS);
            row.put("occurred_at", now.atOffset(ZoneOffset.UTC));
            row.put("recorded_at", now.plusMillis(event).atOffset(ZoneOffset.UTC));
            row.put("person", "bench");
            row.put("data", DATA);
            rows.add(row.values().toArray());
            notes.add(new Note(
                    String.valueOf(row.get("case_number")),
                    "case_event",
                    String.valueOf(row.get("kind")),
                    RowContent.of(row)));
        }
        jdbc.batchUpdate(
                "insert into case_event (case_number, kind, occurred_at, recorded_at, person, data) values (?, ?, ?, ?, ?, ?)",
                rows);
        writer.append(notes);
    }
}
