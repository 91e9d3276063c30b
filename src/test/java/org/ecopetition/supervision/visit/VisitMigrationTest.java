package org.ecopetition.supervision.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.ecopetition.storage.AddedRows;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was known of visits and of receipts before it stood in events stands in them afterwards, marked as reconstructed. */
class VisitMigrationTest {

    private static final String BEFORE = "59";
    private static final LocalDate DAY = LocalDate.of(2023, 6, 30);

    private JdbcClient database;
    private DataSource source;

    @BeforeEach
    void openTheOldHouse() {
        source = freshDatabase();
        database = JdbcClient.create(source);
        migrate(BEFORE);
    }

    /** An empty database of this kind. */
    DataSource freshDatabase() {
        return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    @Test
    void tellsWhatWasSaidOfAVisitAtEachTime() {
        database.sql(
                        "insert into visit (visitor, on_day, place, people, instruction, recorded_by, recorded_at, form_key,"
                                + " version) values ('LEADER', date '2023-06-30', '浩森胶业', '副市长', '第三次', 'liaisona',"
                                + " timestamp with time zone '2023-07-01 01:00:00+00', 'k', 2)")
                .update();
        before(0, "第一次", "2023-07-02 01:00:00+00");
        before(1, "第二次", "2023-07-03 01:00:00+00");

        migrate("latest");

        assertThat(instructions("2023-06-30T20:00:00Z")).isEmpty();
        assertThat(instructions("2023-07-01T01:00:00Z")).containsExactly("第一次");
        assertThat(instructions("2023-07-02T01:00:00Z")).containsExactly("第二次");
        assertThat(instructions("2024-01-01T00:00:00Z")).containsExactly("第三次");
        assertThat(database.sql("select reconstructed from visit_event")
                        .query(Boolean.class)
                        .list())
                .containsExactly(true, true, true);
        assertThat(database.sql("select occurred_at from visit_event")
                        .query(OffsetDateTime.class)
                        .list())
                .extracting(OffsetDateTime::toInstant)
                .containsOnly(Instant.parse("2023-06-29T16:00:00Z"));
    }

    @Test
    void keepsTheReceiptDeadlinesThatEventsDidNotTell() {
        database.sql("insert into petition (case_number, programme, raw_number, channel, received_at, recorded_at,"
                        + " status, key_item, version) values ('D2YY202306290001', 'provincial-2-2023', 'D2YY202306290001',"
                        + " 'PHONE', timestamp with time zone '2023-06-29 01:00:00+00',"
                        + " timestamp with time zone '2023-06-29 01:00:00+00', 'HANDED_OFF', false, 0)")
                .update();
        handOff("01", "DeadlinesChanged", "{\"feedbackDue\":\"2023-07-05T10:00:00Z\"}");
        handOff("02", "DeadlinesChanged", "{\"receiptDue\":\"2023-07-05T10:00:00Z\"}");
        handOff("03", "HandOffReassigned", "{\"unit\":\"unit430922\"}");

        migrate("latest");

        assertThat(database.sql("select hand_off from former_hand_off_fact order by hand_off")
                        .query(String.class)
                        .list())
                .containsExactly("D2YY202306290001-01", "D2YY202306290001-03");
    }

    private void handOff(String number, String event, String data) {
        String key = "D2YY202306290001-" + number;
        database.sql(
                        "insert into hand_off (hand_off_key, case_number, number, unit, allegations, handed_off_at, recorded_at,"
                                + " window_opened_at, status, returns, binding, receipt_due, feedback_due, version) values"
                                + " (?, 'D2YY202306290001', ?, 'unit430921', '1', ?, ?, ?, 'ISSUED', 0, false, ?, ?, 0)")
                .params(key, Integer.valueOf(number), at(), at(), at(), at(), at())
                .update();
        database.sql("insert into case_event (case_number, hand_off, kind, occurred_at, recorded_at, person, data)"
                        + " values ('D2YY202306290001', ?, ?, ?, ?, 'system', ?)")
                .params(key, event, at(), at(), data)
                .update();
    }

    private static OffsetDateTime at() {
        return OffsetDateTime.parse("2023-06-30T01:00:00Z");
    }

    private List<String> instructions(String knownAt) {
        try (AnnotationConfigApplicationContext house = new AnnotationConfigApplicationContext()) {
            house.registerBean(JdbcClient.class, () -> database);
            house.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(source));
            house.registerBean(Clock.class, Clock::systemUTC);
            house.register(AddedRows.class, VisitLog.class);
            house.refresh();
            return house.getBean(VisitLog.class).told(DAY, DAY, Instant.parse(knownAt)).stream()
                    .map(VisitEntry::instruction)
                    .toList();
        }
    }

    private void before(int version, String instruction, String replacedAt) {
        database.sql("insert into visit_before (visit, version, visitor, on_day, place, people, instruction, reason,"
                        + " replaced_by, replaced_at) select id, ?, visitor, on_day, place, people, ?, '更正', 'liaisona', ?"
                        + " from visit")
                .params(version, instruction, OffsetDateTime.parse(replacedAt.replace(' ', 'T') + ":00"))
                .update();
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }
}
