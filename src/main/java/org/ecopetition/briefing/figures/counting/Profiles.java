package org.ecopetition.briefing.figures.counting;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the profiles that counted rows refer to; the transaction that counts writes those that nobody has written yet. */
@Component
class Profiles {

    private static final String DUPLICATE_KEY = "23505";

    private final JdbcTemplate jdbc;
    private final JdbcClient queries;
    private final Map<Kind, Set<Long>> written = new EnumMap<>(Kind.class);

    Profiles(JdbcTemplate jdbc, JdbcClient queries) {
        this.jdbc = jdbc;
        this.queries = queries;
        for (Kind kind : Kind.values()) {
            written.put(kind, ConcurrentHashMap.newKeySet());
        }
    }

    /** What has profiles. */
    enum Kind {
        PETITION("petition_profile", """
                programme, channel, classification, standing, key_item, repeats, not_satisfied, doubted, region_code, types"""),
        HAND_OFF("hand_off_profile", """
                programme, channel, withdrawn, key_item, repeats, first_of_case, first_of_batch, unit, region_code, types,
                case_types, returned, signed_on_time, verdict, closing_state, written_off, on_time, public_satisfied""");

        private final String table;
        private final String columns;

        Kind(String table, String columns) {
            this.table = table;
            this.columns = columns;
        }

        private String insert() {
            return "insert into " + table + " (" + columns + ", id) values ("
                    + "?, ".repeat(columns.split(",", -1).length) + "?)";
        }
    }

    /** Within a transaction. */
    void keep(Kind kind, Collection<Profile> profiles) {
        Set<Long> known = written.getOrDefault(kind, Set.of());
        Map<Long, Profile> missing = new TreeMap<>();
        profiles.stream()
                .filter(profile -> !known.contains(profile.id()))
                .forEach(profile -> missing.put(profile.id(), profile));
        if (missing.isEmpty()) {
            return;
        }
        Set<Long> ids = new HashSet<>(missing.keySet());
        missing.keySet()
                .removeAll(queries.sql("select id from " + kind.table + " where id in (:ids)")
                        .param("ids", ids)
                        .query(Long.class)
                        .set());
        missing.values().forEach(profile -> write(kind, profile));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.addAll(ids);
            }
        });
    }

    /** Whoever writes the same one meanwhile is waited for, and then has written it. */
    private void write(Kind kind, Profile profile) {
        jdbc.execute((ConnectionCallback<@Nullable Void>) connection -> {
            Savepoint before = connection.setSavepoint();
            try (var insert = connection.prepareStatement(kind.insert())) {
                List<@Nullable Object> columns = profile.columns();
                for (int at = 0; at < columns.size(); at++) {
                    insert.setObject(at + 1, columns.get(at));
                }
                insert.setLong(columns.size() + 1, profile.id());
                insert.executeUpdate();
            } catch (SQLException refused) {
                if (!DUPLICATE_KEY.equals(refused.getSQLState())) {
                    throw refused;
                }
                connection.rollback(before);
            }
            return null;
        });
    }
}
