package org.ecopetition.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What reports counted before there was a register is in it afterwards. */
class EnforcementMigrationTest {

    private static final String BEFORE = "22";

    private JdbcClient database;
    private DataSource source;

    @BeforeEach
    void openTheOldHouse() {
        source = freshDatabase();
        database = JdbcClient.create(source);
        migrate(BEFORE);
        database.sql("insert into petition (case_number, programme, raw_number, channel, received_at, recorded_at,"
                        + " status, key_item, version) values ('D2YY202306290001', 'provincial-2-2023', 'D2YY202306290001',"
                        + " 'PHONE', timestamp with time zone '2023-06-29 01:00:00+00',"
                        + " timestamp with time zone '2023-06-29 01:00:00+00', 'HANDED_OFF', false, 0)")
                .update();
    }

    /** An empty database of this kind. */
    DataSource freshDatabase() {
        return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    @Test
    void carriesTheCountsOfTheNewestReportOver() {
        handOff("D2YY202306290001-01");
        report("old", "D2YY202306290001-01", 1, "2023-07-01 02:00:00+00", null);
        count("old", "SEIZURE", 4);
        report("new", "D2YY202306290001-01", 2, "2023-07-05 16:30:00+00", "unitShengtai");
        count("new", "ORDERED_CORRECTION", 2);
        count("new", "PENALTY_CASE", 1);
        count("new", "FINE_WAN", 5.5);
        count("new", "INTERVIEW", 0);

        migrate("latest");

        assertThat(register("D2YY202306290001-01"))
                .containsExactly(
                        "ORDERED_CORRECTION 2 null null unitShengtai", "PENALTY_CASE 1 5.500000 null unitShengtai");
        assertThat(notes()).allSatisfy(note -> assertThat(note).contains("未登记凭据", "日期不详"));
    }

    @Test
    void keepsAFineWithoutANumberOfCases() {
        handOff("D2YY202306290001-02");
        report("fine", "D2YY202306290001-02", 1, "2023-07-05 01:00:00+00", null);
        count("fine", "FINE_WAN", 3);

        migrate("latest");

        assertThat(register("D2YY202306290001-02")).containsExactly("PENALTY_CASE 0 3.000000 null unit430921");
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    private void handOff(String key) {
        database.sql(
                        "insert into hand_off (hand_off_key, case_number, number, unit, allegations, handed_off_at, recorded_at,"
                                + " window_opened_at, status, returns, binding, receipt_due, feedback_due, version) values (?,"
                                + " 'D2YY202306290001', ?, 'unit430921', '1', now(), now(), now(), 'UNDER_REVIEW', 0, false, now(), now(), 0)")
                .params(key, Integer.valueOf(key.substring(key.length() - 2)))
                .update();
    }

    private void report(String id, String key, int round, String at, @Nullable String unit) {
        database.sql(
                        "insert into rectification (id, hand_off, round, kind, measures, state, reported_by, reported_by_unit,"
                                + " reported_at) values (?, ?, ?, 'IMMEDIATE', '整改', 'COMPLETED', 'unit430921a', ?, cast(? as timestamp with"
                                + " time zone))")
                .params(Arrays.asList(id, key, round, unit, at))
                .update();
    }

    private void count(String report, String kind, double amount) {
        database.sql("insert into enforcement_action (rectification_id, kind, amount) values (?, ?, ?)")
                .params(report, kind, BigDecimal.valueOf(amount))
                .update();
    }

    private List<String> register(String key) {
        return database
                .sql(
                        "select kind, quantity, fine_wan, taken_on, recorded_by_unit from enforcement_action where hand_off = ?"
                                + " and evidence is null order by kind")
                .param(key)
                .query()
                .listOfRows()
                .stream()
                .map(Map::values)
                .map(row -> String.join(" ", row.stream().map(String::valueOf).toList()))
                .toList();
    }

    private List<String> notes() {
        return database.sql("select note from enforcement_action")
                .query(String.class)
                .list();
    }
}
