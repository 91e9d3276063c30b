package org.ecopetition.audit;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecopetition.BenchmarkHouse;
import org.ecopetition.RandomMatters;
import org.ecopetition.process.Wire;
import org.ecopetition.process.Wire.Reply;
import org.ecopetition.process.access.Visit;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long an auditor waits among ever more finished cases: each condition of the search, the page of a case, the search and the
 * page as known at a past instant, the export of a case. Asked over HTTP by somebody who signed in at the page; prints the median,
 * the 95th in a hundred and the longest of each in milliseconds.
 *
 * <p>{@code ./mvnw -Pbench test-compile exec:exec -Dbench.main=org.ecopetition.audit.AuditBenchmark -Dbench.sizes=10000,300000
 * -Dbench.arguments="--spring.profiles.active=demo,postgresql --spring.datasource.url=jdbc:postgresql://…"}; a database that has
 * as many already, with the data directory that belongs to it, is measured as it is.
 */
public final class AuditBenchmark {

    private static final int ASKED = Integer.getInteger("bench.asked", 40);
    private static final int BATCH = 2000;

    /** A part of the names of what is measured; all without it. */
    private static final String ONLY = System.getProperty("bench.only", "");

    /** Each about what somebody looks for; words that many have, some have and nobody has. */
    private static final Map<String, String> SEARCHES = new LinkedHashMap<>();

    static {
        SEARCHES.put("everything", "");
        SEARCHES.put("whole number", "number=D9BB202300000777");
        SEARCHES.put("part of a number", "number=0777");
        SEARCHES.put("word that a fifth has", "words=噪声");
        SEARCHES.put("word that a twelfth has", "words=草尾镇");
        SEARCHES.put("two words", "words=草尾镇 砖厂");
        SEARCHES.put("word of one character", "words=烟");
        SEARCHES.put("word that nobody has", "words=核电站");
        SEARCHES.put("place", "place=东坪镇");
        SEARCHES.put("place that nobody has", "place=核电站");
        SEARCHES.put("firm", "firm=化工公司");
        SEARCHES.put("firm that few have", "firm=湘江第七");
        SEARCHES.put("unit", "unit=unit430981");
        SEARCHES.put("type", "type=WATER");
        SEARCHES.put("type that nobody has", "type=MARINE");
        SEARCHES.put("verdict", "verdict=PARTLY_SUBSTANTIATED");
        SEARCHES.put("month", "from=2023-07-01&to=2023-07-31");
        SEARCHES.put("status", "status=CLOSED");
        SEARCHES.put("running", "finished=false");
        SEARCHES.put("person by id", "person=unit430921a");
        SEARCHES.put("person by name", "person=李");
        SEARCHES.put("model version", "model=handoff:1");
        SEARCHES.put("by an administrator", "administered=true");
        SEARCHES.put("deadline missed", "late=true");
        SEARCHES.put("word, unit and late", "words=污水&unit=unit430921&late=true");
        SEARCHES.put("by place, far behind", "by=PLACE&ascending=true&page=300");
    }

    private final ConfigurableApplicationContext house;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final RandomMatters matters = new RandomMatters(20230630);

    private AuditBenchmark(ConfigurableApplicationContext house) {
        this.house = house;
        this.jdbc = house.getBean(JdbcTemplate.class);
        this.transaction = house.getBean(TransactionTemplate.class);
    }

    public static void main(String[] arguments) throws IOException {
        try (ConfigurableApplicationContext house = BenchmarkHouse.open(arguments)) {
            new AuditBenchmark(house).run(BenchmarkHouse.sizes("10000,300000"));
        }
        System.exit(0);
    }

    private void run(int[] sizes) {
        int port = ((ServletWebServerApplicationContext) house).getWebServer().getPort();
        Visit auditor = new Visit(new Wire("http://localhost:" + port, "127.0.0.1"));
        auditor.showPassword("auditora", BenchmarkHouse.PASSWORD);
        for (int size : sizes) {
            seed(size);
            String richest = richest();
            System.out.printf("%,d cases%n", jdbc.queryForObject("select count(*) from petition", Integer.class));
            for (int turn = 0; ONLY.isEmpty() && turn < 5; turn++) { // so that the first are not those of a cold start
                SEARCHES.values().forEach(query -> asked(auditor, "/audit?" + encoded(query)));
            }
            SEARCHES.forEach((name, query) -> print(name, auditor, "/audit?" + encoded(query)));
            SEARCHES.forEach((name, query) -> {
                if (!query.contains("from=")) { // the events all tell the pattern's day
                    print("then: " + name, auditor, "/audit?knownAt=2023-12-31T12:00:00&" + encoded(query));
                }
            });
            print("page of a case, " + events(richest) + " events", auditor, "/audit/" + richest);
            print("the same, as known then", auditor, "/audit/" + richest + "?knownAt=2023-12-31T12:00:00");
            print("export of it", auditor, "/audit/" + richest + ".zip");
        }
    }

    /** The finished case about which most was entered. */
    private String richest() {
        return jdbc.queryForObject(
                "select e.case_number from case_event e join petition p on p.case_number = e.case_number where p.status = 'CLOSED'"
                        + " group by e.case_number order by count(*) desc, e.case_number fetch first 1 rows only",
                String.class);
    }

    private int events(String number) {
        return jdbc.queryForObject("select count(*) from case_event where case_number = ?", Integer.class, number);
    }

    private static void print(String name, Visit auditor, String path) {
        if (!name.contains(ONLY)) {
            return;
        }
        double[] times = new double[ASKED];
        for (int i = -2; i < ASKED; i++) {
            times[Math.max(i, 0)] = asked(auditor, path);
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-34s p50 %6.0f   p95 %6.0f   longest %6.0f%n",
                name,
                times[ASKED / 2],
                times[ASKED * 95 / 100],
                times[ASKED - 1]);
    }

    private static double asked(Visit auditor, String path) {
        long begun = System.nanoTime();
        Reply reply = auditor.get(path);
        double milliseconds = (System.nanoTime() - begun) / 1e6;
        if (reply.status() != 200) {
            throw new IllegalStateException(path + ": " + reply.status());
        }
        return milliseconds;
    }

    private static String encoded(String query) {
        StringBuilder encoded = new StringBuilder();
        for (String part : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            String[] pair = part.split("=", 2);
            encoded.append('&').append(pair[0]).append('=').append(URLEncoder.encode(pair[1], StandardCharsets.UTF_8));
        }
        return encoded.isEmpty() ? "" : encoded.substring(1);
    }

    /** Finished cases with what was entered about one of the demo, each with a matter of its own. */
    private void seed(int size) {
        int there = jdbc.queryForObject("select count(*) from petition where case_number like 'D9BB2023%'", Integer.class);
        String pattern = jdbc.queryForObject(
                "select e.case_number from case_event e join petition p on p.case_number = e.case_number"
                        + " where p.status = 'CLOSED' and p.case_number not like 'D9BB2023%' and 1 ="
                        + " (select count(*) from hand_off h where h.case_number = p.case_number)"
                        + " group by e.case_number order by count(*), e.case_number fetch first 1 rows only",
                String.class);
        List<String> units = jdbc.queryForList("select id from unit order by id", String.class);
        for (int done = there; done < size; done += BATCH) {
            int first = done + 1;
            int last = Math.min(size, done + BATCH);
            transaction.executeWithoutResult(status -> seed(first, last, pattern, units));
            if (first == 1 || last == size) {
                jdbc.execute("analyze"); // or the triggers of words walk through all that was written since
            }
        }
    }

    private void seed(int first, int last, String pattern, List<String> units) {
        Instant time = Instant.parse("2023-06-26T00:00:00Z");
        List<Object[]> petitions = new ArrayList<>();
        List<Object[]> allegations = new ArrayList<>();
        List<Object[]> handOffs = new ArrayList<>();
        List<Object[]> fines = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            RandomMatters.Told told = matters.next();
            String number = number(i);
            var received = time.plusSeconds(i * 120L).atOffset(ZoneOffset.UTC);
            petitions.add(new Object[] {number, number, received, received, told.place(), told.text(), received.plusDays(20)});
            allegations.add(new Object[] {number, told.text(), List.of("NOISE", "AIR", "WATER", "AIR,NOISE").get(i % 4)});
            boolean isLate = i % 10 == 0;
            handOffs.add(new Object[] {
                number + "-1", number, units.get(i % units.size()), received.plusDays(1), received.plusDays(1),
                received.plusDays(1), received.plusDays(2), received.plusDays(15),
                List.of("SUBSTANTIATED", "PARTLY_SUBSTANTIATED", "UNSUBSTANTIATED").get(i % 3),
                received.plusDays(isLate ? 16 : 14), received.plusDays(20)
            });
            if (i % 20 == 0) {
                fines.add(new Object[] {number + "-1/1", number + "-1", told.place().substring(6), received.plusDays(9)});
            }
        }
        jdbc.batchUpdate(
                "insert into petition (case_number, raw_number, programme, channel, received_at, recorded_at, region_code,"
                        + " place, problem_text, status, key_item, version, closed_at) values (?, ?, 'routine', 'PHONE', ?, ?,"
                        + " '430921', ?, ?, 'CLOSED', false, 0, ?)",
                petitions);
        jdbc.batchUpdate("insert into allegation (case_number, number, text, types) values (?, 1, ?, ?)", allegations);
        jdbc.batchUpdate(
                "insert into hand_off (hand_off_key, case_number, number, unit, allegations, handed_off_at, recorded_at,"
                        + " window_opened_at, status, returns, binding, receipt_due, feedback_due, verdict, reported_at,"
                        + " ended_at, version) values (?, ?, 1, ?, '1', ?, ?, ?, 'FINISHED', 0, false, ?, ?, ?, ?, ?, 0)",
                handOffs);
        jdbc.batchUpdate(
                "insert into enforcement_action (id, hand_off, kind, quantity, party, recorded_by, recorded_by_unit, recorded_at,"
                        + " version) values (?, ?, 'ADMINISTRATIVE_PENALTY', 1, ?, 'unit430921a', 'unit430921', ?, 0)",
                fines);
        events(number(first), number(last), pattern);
    }

    private void events(String first, String last, String pattern) {
        Map<String, Object> said = jdbc.queryForMap(
                "select h.unit, h.verdict, a.types from hand_off h join allegation a on a.case_number = h.case_number"
                        + " where h.case_number = ? fetch first 1 rows only",
                pattern);
        jdbc.update(
                "insert into case_event (case_number, hand_off, kind, occurred_at, recorded_at, person, data)"
                        + " select p.case_number, case when e.hand_off is null then null else p.case_number || '-1' end, e.kind,"
                        + " p.received_at, p.received_at, e.person, replace(replace(replace(replace(e.data, ?, p.case_number),"
                        + " ?, '\"' || h.unit || '\"'), ?, '\"' || h.verdict || '\"'), ?, '\"' || replace(a.types, ',', '\",\"') || '\"')"
                        + " from petition p join hand_off h on h.case_number = p.case_number"
                        + " join allegation a on a.case_number = p.case_number cross join case_event e"
                        + " where e.case_number = ? and p.case_number between ? and ? order by p.case_number, e.id",
                pattern,
                quoted(said.get("unit")),
                quoted(said.get("verdict")),
                quoted(said.get("types")),
                pattern,
                first,
                last);
        jdbc.update(
                "insert into case_model (case_number, case_key, model, version, since)"
                        + " select p.case_number, p.case_number, 'petition', 1, p.received_at from petition p"
                        + " where p.case_number between ? and ? union all select p.case_number, p.case_number || '-1', 'handoff', 1,"
                        + " p.received_at from petition p where p.case_number between ? and ?",
                first,
                last,
                first,
                last);
        jdbc.update(
                "insert into administrator_act (case_number, case_key, operation, person, recorded_at)"
                        + " select p.case_number, p.case_number, 'ExecuteJob', 'admin', p.received_at from petition p"
                        + " where p.case_number between ? and ? and p.case_number like '%777'",
                first,
                last);
    }

    private static String quoted(Object value) {
        return "\"" + value + "\"";
    }

    private static String number(int i) {
        return String.format(Locale.ROOT, "D9BB2023%08d", i);
    }
}
