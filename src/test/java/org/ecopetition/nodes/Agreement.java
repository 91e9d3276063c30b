package org.ecopetition.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people were told and what the database says: the same. */
final class Agreement {

    private Agreement() {}

    /** Until some more calls were accepted. */
    static void goOn(Traffic traffic, String when) {
        int before = traffic.numbersByKey.size();
        await(when)
                .atMost(Duration.ofMinutes(3))
                .until(() -> !traffic.oddities.isEmpty() || traffic.numbersByKey.size() >= before + 15);
        assertThat(traffic.oddities).as(when).isEmpty();
        System.out.println(when + ": " + traffic.numbersByKey.size() + " calls, " + traffic.handedOff.size()
                + " handed off, " + traffic.signed.size() + " signed, " + traffic.pictures.size() + " pictures");
    }

    static void check(Nodes nodes, Traffic traffic) throws IOException, InterruptedException {
        JdbcTemplate database = nodes.database();
        await("the work of dead nodes is taken over")
                .atMost(Duration.ofMinutes(3))
                .until(() -> count(database, "act_ru_job where retries_ > 0 and duedate_ is null") == 0);
        assertThat(traffic.oddities).isEmpty();
        assertThat(count(database, "act_ru_incident")).isZero();

        assertThat(new TreeSet<>(traffic.numbersByKey.values())).hasSize(traffic.numbersByKey.size());
        assertThat(database.queryForList("select case_number from petition", String.class))
                .containsExactlyInAnyOrderElementsOf(traffic.numbersByKey.values());
        assertThat(database.queryForList("""
                        select business_key_ from act_hi_procinst where proc_def_key_ = 'petition'""", String.class))
                .containsExactlyInAnyOrderElementsOf(traffic.numbersByKey.values());

        assertThat(twice(database)).isEmpty();
        List<String> issued = database.queryForList("select case_number from hand_off", String.class);
        assertThat(issued).doesNotHaveDuplicates().containsAll(traffic.handedOff);
        assertThat(database.queryForList(
                        "select case_number from case_event where kind = 'HandOffSigned'", String.class))
                .doesNotHaveDuplicates()
                .containsAll(traffic.signed);
        assertThat(database.queryForList("select file_name from evidence_piece", String.class))
                .doesNotHaveDuplicates()
                .containsAll(traffic.pictures.values());
        assertThat(traffic.signed).isNotEmpty();
        assertThat(traffic.pictures).isNotEmpty();
        assertThat(nodes.verify())
                .as("the ledger, see target/house-process.log")
                .isZero();
    }

    /** Steps that a case has twice in its record, though each happens once. */
    private static List<Map<String, Object>> twice(JdbcTemplate database) {
        return database.queryForList("""
                select case_number, kind, count(*) from case_event where kind in ('PetitionRegistered', 'PetitionClassified',
                    'HandOffIssued', 'HandOffSigned') group by case_number, kind having count(*) > 1
                """);
    }

    private static int count(JdbcTemplate database, String what) {
        Integer found = database.queryForObject("select count(*) from " + what, Integer.class);
        return found == null ? 0 : found;
    }
}
