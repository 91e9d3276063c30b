package org.ecopetition.petition.repeat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.storage.BatchedInserts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows by which petitions about the same thing are found, and the search in them. */
@Component
public class Fingerprints {

    /** How many petitions with the same key are looked at, the newest: a place may have thousands. */
    private static final int NEWEST = 20;

    /** How many of those found are read and compared word for word. */
    private static final int READ = 30;

    /** Where a row has its hash and its petition. */
    private static final int HASH = 0;

    private static final int CASE_NUMBER = 2;

    private final JdbcTemplate jdbc;
    private final BatchedInserts rows;
    private final MatterKeys keys;

    Fingerprints(JdbcTemplate jdbc, MatterKeys keys) {
        this.jdbc = jdbc;
        this.rows = new BatchedInserts(
                jdbc, "insert into repeat_key (key_hash, recorded_at, case_number) values (?, ?, ?)");
        this.keys = keys;
    }

    /** Keeps a petition's keys in place of those it had. */
    public void keep(CaseNumber number, ComparedMatter matter, Instant recordedAt, boolean first) {
        if (!first) {
            rows.write();
            jdbc.update("delete from repeat_key where case_number = ?", number.value());
        }
        OffsetDateTime time = recordedAt.atOffset(ZoneOffset.UTC);
        rows.add(keys.toKeep(matter).stream()
                .map(MatterKey::hash)
                .distinct()
                .map(hash -> new Object[] {hash, time, number.value()})
                .toList());
    }

    /** Whether this transaction has just registered a petition, so that nothing else is kept about it yet. */
    boolean isNew(CaseNumber number) {
        List<Object[]> waiting = rows.waiting();
        return !waiting.isEmpty() && number.value().equals(waiting.get(waiting.size() - 1)[CASE_NUMBER]);
    }

    /** Petitions that have something in common with a matter, those with the most first; the words are not compared yet. */
    List<Found> like(ComparedMatter matter) {
        List<MatterKey> sought = keys.toFind(matter);
        if (sought.isEmpty()) {
            return List.of();
        }
        Map<String, Found> found = new HashMap<>();
        jdbc.query(
                searchFor(sought.size()),
                row -> {
                    found.computeIfAbsent(row.getString(2), Found::new).add(sought.get(row.getInt(1)));
                },
                sought.stream().map(MatterKey::hash).toArray());
        addThoseNotWrittenYet(sought, found);
        return found.values().stream()
                .sorted((one, other) -> Integer.compare(other.weight(), one.weight()))
                .limit(READ)
                .toList();
    }

    private void addThoseNotWrittenYet(List<MatterKey> sought, Map<String, Found> found) {
        List<Object[]> waiting = rows.waiting();
        if (waiting.isEmpty()) {
            return;
        }
        Map<Object, List<MatterKey>> byHash = sought.stream().collect(Collectors.groupingBy(MatterKey::hash));
        for (Object[] row : waiting) {
            byHash.getOrDefault(row[HASH], List.of())
                    .forEach(key -> found.computeIfAbsent(String.valueOf(row[CASE_NUMBER]), Found::new)
                            .add(key));
        }
    }

    /** Looks each key up in the index, newest first, all in one statement. */
    private static String searchFor(int count) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add("(select " + i + " as k, case_number from repeat_key where key_hash = ?"
                    + " order by recorded_at desc limit " + NEWEST + ")");
        }
        return String.join(" union all ", parts);
    }

    /** A petition that has keys in common with the one asked about. */
    static final class Found {

        private final String caseNumber;
        private final Map<RepeatReason, String> reasons = new EnumMap<>(RepeatReason.class);
        private int bands;

        Found(String caseNumber) {
            this.caseNumber = caseNumber;
        }

        String caseNumber() {
            return caseNumber;
        }

        /** What they have in common for certain, the strongest first; words are only alike by guess. */
        Map<RepeatReason, String> reasons() {
            return reasons;
        }

        private void add(MatterKey key) {
            if (key.reason() == RepeatReason.SIMILAR_TEXT) {
                bands++;
            } else {
                reasons.putIfAbsent(key.reason(), key.what());
            }
        }

        private int weight() {
            return reasons.size() * 4 + bands;
        }
    }

    /** The numbers in a list for SQL. */
    static String marks(Collection<?> values) {
        return values.stream().map(value -> "?").collect(Collectors.joining(","));
    }
}
