package org.ecopetition.petition.repeat;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.ecopetition.BenchmarkHouse;
import org.ecopetition.RandomMatters;
import org.ecopetition.casework.CaseInSight;
import org.ecopetition.casework.precedent.Precedents;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.transfer.TransferDesk;
import org.ecopetition.petition.transfer.TransferFate;
import org.ecopetition.petition.transfer.TransferList;
import org.ecopetition.petition.transfer.TransferOutcome;
import org.ecopetition.petition.transfer.TransferReader;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long intake takes as the register grows: the check for repeats, taking a call over HTTP, and importing a list, on an
 * empty house and with the petitions given as sizes; prints times and their ratios.
 *
 * <p>{@code ./mvnw -Pbench test-compile exec:exec} runs it on the embedded database; with
 * {@code -Dbench.arguments="--spring.datasource.url=jdbc:postgresql://… --spring.profiles.active=postgresql"} on PostgreSQL;
 * {@code -Dbench.sizes=1000,30000} chooses other sizes.
 */
@SuppressWarnings("SystemOut")
public final class IntakeBenchmark {

    private static final int CHECKS = 300;
    private static final int CALLS = 200;
    private static final int ROWS = Integer.getInteger("bench.rows", 1000);
    private static final int BATCH = 2000;
    private static final PrintStream OUT = System.out;

    private final ConfigurableApplicationContext house;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final RandomMatters matters = new RandomMatters(20230630);
    private int seeded;

    private IntakeBenchmark(ConfigurableApplicationContext house) {
        this.house = house;
        this.jdbc = house.getBean(JdbcTemplate.class);
        this.transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (ConfigurableApplicationContext house = BenchmarkHouse.open(arguments)) {
            new IntakeBenchmark(house).run(BenchmarkHouse.sizes("1000,30000,300000"));
        }
        System.exit(0);
    }

    private void run(int[] sizes) throws IOException, InterruptedException {
        enterClerk();
        importRows("warm"); // so that the first figures are not those of a cold start
        calls(CALLS);
        checks();
        say("petitions      repeat check p50/p95   call over HTTP p50/p95   import");
        double[] first = {};
        for (int size : sizes) {
            seed(size - seeded);
            double[] check = checks();
            double[] call = calls(CALLS);
            double rate = importRows("s" + size);
            publish();
            double[] precedents = precedents();
            say(String.format(
                    Locale.ROOT,
                    "%9d %14.1f /%6.1f ms %14.1f /%6.1f ms %8.0f rows/s",
                    size,
                    check[0],
                    check[1],
                    call[0],
                    call[1],
                    rate));
            say(String.format(
                    Locale.ROOT, "   precedents among as many published: %.1f /%.1f ms", precedents[0], precedents[1]));
            if (first.length == 0) {
                first = new double[] {check[1], call[1], rate};
            } else {
                say(String.format(
                        Locale.ROOT,
                        "   against the first: check p95 x%.2f, call p95 x%.2f, import x%.2f",
                        check[1] / first[0],
                        call[1] / first[1],
                        rate / first[2]));
            }
        }
    }

    private void enterClerk() {
        IdentityService identity = house.getBean(IdentityService.class);
        User clerk = identity.newUser("intakebench");
        clerk.setPassword(BenchmarkHouse.PASSWORD);
        identity.saveUser(clerk);
        identity.createMembership("intakebench", "intake");
    }

    private double[] checks() {
        Repeats repeats = house.getBean(Repeats.class);
        double[] times = new double[CHECKS];
        for (int i = 0; i < CHECKS; i++) {
            ComparedMatter matter = matter();
            long begun = System.nanoTime();
            repeats.of(matter.text(), matter.place(), matter.regionCode(), new Caller(null, matter.phone(), null));
            times[i] = milliseconds(begun);
        }
        return quantiles(times);
    }

    /** A result of each petition, so that precedents are found among them. */
    private void publish() {
        jdbc.update("""
                insert into disclosure (id, case_number, version, state, region_name, unit_name, channel, key_item, types, problem,
                    findings, verdict, measures, closing_state, accountability, received_on, handed_off_on, marks, published_at,
                    programme, raw_number)
                select p.case_number, p.case_number, 1, 'PUBLISHED', '南县', '南县', 'PHONE', false,
                    case mod(cast(right(p.case_number, 3) as integer), 4) when 0 then 'NOISE' when 1 then 'AIR' when 2 then 'WATER'
                        else 'AIR,NOISE' end,
                    i.received_text, '经核查', 'SUBSTANTIATED', '已整改', 'CLOSED', '无', date '2023-06-28', date '2023-06-29', '',
                    p.recorded_at, 'routine', p.case_number
                from petition p join intake_record i on i.case_number = p.case_number
                where p.status = 'CLOSED' and p.case_number like 'D9BB2023%'
                    and not exists (select 1 from disclosure d where d.case_number = p.case_number)
                """);
        jdbc.execute("analyze");
    }

    private double[] precedents() {
        Precedents precedents = house.getBean(Precedents.class);
        PetitionRegister register = house.getBean(PetitionRegister.class);
        double[] times = new double[CHECKS];
        for (int i = 0; i < CHECKS; i++) {
            String number = String.format(Locale.ROOT, "D9BB2023%08d", 1 + matters.below(seeded));
            jdbc.update(
                    "insert into allegation (case_number, number, text, types) select case_number, 1, received_text, 'NOISE'"
                            + " from intake_record r where case_number = ? and not exists (select 1 from allegation a where"
                            + " a.case_number = r.case_number)",
                    number);
            CaseInSight sight =
                    new CaseInSight(register.look(new CaseNumber(number)).orElseThrow(), true, List.of());
            long begun = System.nanoTime();
            if (precedents.of(sight).likeliest().isEmpty()) {
                throw new IllegalStateException("no precedent for " + number);
            }
            times[i] = milliseconds(begun);
        }
        return quantiles(times);
    }

    private double[] calls(int count) throws IOException, InterruptedException {
        int port = ((ServletWebServerApplicationContext) house).getWebServer().getPort();
        HttpClient client = HttpClient.newHttpClient();
        double[] times = new double[count];
        for (int i = 0; i < count; i++) {
            ComparedMatter matter = matter();
            String body = "{\"channel\":\"PHONE\",\"receivedAt\":\"2023-07-10T09:15:00+08:00\",\"text\":\"" + matter.text()
                    + "\",\"place\":\"" + matter.place() + "\",\"regionCode\":\"430921\",\"caller\":{\"phone\":\""
                    + matter.phone() + "\"}}";
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/petitions"))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "bench-" + UUID.randomUUID())
                    .header(
                            "Authorization",
                            "Basic "
                                    + Base64.getEncoder()
                                            .encodeToString(("intakebench:" + BenchmarkHouse.PASSWORD).getBytes(StandardCharsets.UTF_8)))
                    .POST(BodyPublishers.ofString(body))
                    .build();
            long begun = System.nanoTime();
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            times[i] = milliseconds(begun);
            if (answer.statusCode() != 201) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        }
        return quantiles(times);
    }

    /** Rows per second of a list, with everything that importing does. */
    private double importRows(String series) throws IOException {
        StringBuilder list = new StringBuilder("序号,受理编号,所属区域,详细地址,举报内容\n");
        for (int i = 1; i <= ROWS; i++) {
            ComparedMatter matter = matter();
            list.append(i).append(",B-").append(series).append('-').append(i).append(",南县,");
            list.append(matter.place()).append(',').append(matter.text()).append('\n');
        }
        Path file = Files.createTempFile("bench", ".csv");
        Files.writeString(file, list);
        long begun = System.nanoTime();
        TransferList read = house.getBean(TransferReader.class).read(file);
        List<TransferFate> fates = house.getBean(TransferDesk.class).take(read, "intakebench", done -> {});
        double seconds = milliseconds(begun) / 1000;
        Files.delete(file);
        if (fates.stream().anyMatch(fate -> fate.outcome() != TransferOutcome.ACCEPTED)) {
            throw new IllegalStateException("a row was not accepted");
        }
        return ROWS / seconds;
    }

    /** Petitions with their keys, as registering leaves them, without their processes. */
    private void seed(int count) {
        MatterKeys keys = house.getBean(MatterKeys.class);
        for (int done = 0; done < count; done += BATCH) {
            int now = Math.min(BATCH, count - done);
            transaction.executeWithoutResult(status -> seedBatch(keys, now));
        }
    }

    private void seedBatch(MatterKeys keys, int count) {
        List<Object[]> petitions = new ArrayList<>();
        List<Object[]> records = new ArrayList<>();
        List<Object[]> hashes = new ArrayList<>();
        Instant time = Instant.parse("2023-06-26T00:00:00Z");
        for (int i = 0; i < count; i++) {
            seeded++;
            ComparedMatter matter = matter();
            String number = String.format(Locale.ROOT, "D9BB2023%08d", seeded);
            var recorded = time.plusSeconds(seeded).atOffset(ZoneOffset.UTC);
            petitions.add(new Object[] {number, number, recorded, recorded, matter.place()});
            records.add(new Object[] {number, matter.text(), matter.text()});
            keys.toKeep(matter).stream()
                    .map(MatterKey::hash)
                    .distinct()
                    .forEach(hash -> hashes.add(new Object[] {hash, recorded, number}));
        }
        jdbc.batchUpdate(
                "insert into petition (case_number, raw_number, programme, channel, received_at, recorded_at, region_code,"
                        + " place, status, key_item, version) values (?, ?, 'routine', 'PHONE', ?, ?, '430921', ?,"
                        + " 'CLOSED', false, 0)",
                petitions);
        jdbc.batchUpdate(
                "insert into intake_record (case_number, received_text, proposed_text, clerk) values (?, ?, ?, 'bench')",
                records);
        jdbc.batchUpdate("insert into repeat_key (key_hash, recorded_at, case_number) values (?, ?, ?)", hashes);
    }

    private ComparedMatter matter() {
        RandomMatters.Told told = matters.next();
        return new ComparedMatter(told.text(), told.place(), "430921", told.phone());
    }

    private static double milliseconds(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double[] quantiles(double[] times) {
        Arrays.sort(times);
        return new double[] {times[times.length / 2], times[(int) (times.length * 0.95)]};
    }

    private static void say(String line) {
        OUT.println(line);
    }
}
