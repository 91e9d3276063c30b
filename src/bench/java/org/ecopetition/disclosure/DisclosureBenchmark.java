package org.ecopetition.disclosure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.ecopetition.BenchmarkHouse;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How quickly the public reads as published results grow: the table, each filter, search, figures and one result over HTTP
 * (p50, p95), then for each file the first byte, the whole, its size and how much memory it holds at most. The processor time
 * is that of the whole process, questions included, and tells more than the clock where others work on the same machine.
 *
 * <p>{@code ./mvnw -Pbench test-compile exec:exec -Dbench.main=org.ecopetition.disclosure.DisclosureBenchmark
 * -Dbench.sizes=10000,300000} runs it on the embedded database, other databases as with the benchmark of intake. Files are
 * asked for by batch at the larger sizes, so that each holds about ten thousand rows.
 */
@SuppressWarnings("SystemOut")
public final class DisclosureBenchmark {

    private static final int REQUESTS = 200;
    private static final int SLOW_REQUESTS = 20;
    private static final int BLOCK = 2000;

    /** Between two looks at the memory, in nanoseconds. */
    private static final long PAUSE = 200_000_000;

    /** Rows in the batch that is asked for as a file. */
    private static final int LARGE_BATCH = 10_000;

    private static final String[] REGIONS = {"资阳区", "赫山区", "南县", "桃江县", "安化县", "沅江市", "大通湖区", "益阳高新区"};
    private static final String[] TYPES = {
        "AIR", "WATER", "SOIL", "NOISE", "RADIATION", "SOLID_WASTE", "ECOLOGY", "OTHER", "AIR,NOISE", "WATER,SOLID_WASTE"
    };
    private static final String[] VERDICTS = {
        "SUBSTANTIATED", "MOSTLY_SUBSTANTIATED", "PARTLY_SUBSTANTIATED", "UNSUBSTANTIATED"
    };
    private static final String[] TOWNS = {"明山头镇", "南洲镇", "兰溪镇", "沧水铺镇", "灰山港镇", "东坪镇", "草尾镇", "河坝镇", "泗湖山镇", "南大膳镇"};
    private static final String[] FIRMS = {"建材厂", "砖厂", "养殖场", "纸业公司", "化工公司", "餐馆", "采石场", "木业公司", "汽修厂", "冷库"};
    private static final String[] PROBLEMS = {
        "夜间噪声大影响休息", "烟囱冒黑烟没有除尘", "污水直排进沟渠", "气味难闻飘到学校", "扬尘严重车辆带泥上路", "粪水流进水塘发黑发臭", "废渣乱堆雨天流出", "油烟直排没有净化"
    };
    private static final PrintStream OUT = System.out;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final Random random = new Random(20230630);
    private int seeded;

    private DisclosureBenchmark(ConfigurableApplicationContext house) {
        this.jdbc = house.getBean(JdbcTemplate.class);
        this.transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
        this.base = "http://localhost:"
                + ((ServletWebServerApplicationContext) house).getWebServer().getPort() + "/public/";
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (ConfigurableApplicationContext house = BenchmarkHouse.open(arguments)) {
            new DisclosureBenchmark(house).run(BenchmarkHouse.sizes("10000,300000"));
        }
        System.exit(0);
    }

    private void run(int[] sizes) throws IOException, InterruptedException {
        seed(1000);
        for (Supplier<String> page : pages().values()) {
            times(page, REQUESTS); // so that the first figures are not those of a cold start
        }
        for (int size : sizes) {
            seed(size - seeded);
            say(String.format(Locale.ROOT, "%n%d published results", size));
            for (Map.Entry<String, Supplier<String>> page : pages().entrySet()) {
                times(page.getValue(), SLOW_REQUESTS);
                int count = page.getKey().startsWith("search") ? SLOW_REQUESTS : REQUESTS;
                long cpu = system.getProcessCpuTime();
                double[] times = times(page.getValue(), count);
                say(String.format(
                        Locale.ROOT,
                        "%-30s p50 %8.1f ms   p95 %8.1f ms   processor %7.1f ms",
                        page.getKey(),
                        times[0],
                        times[1],
                        (system.getProcessCpuTime() - cpu) / 1e6 / count));
            }
            for (String ending : List.of("csv", "xlsx", "docx", "json")) {
                file(ending);
            }
        }
    }

    /** What is asked, by the name under which its times are printed. */
    private Map<String, Supplier<String>> pages() {
        Map<String, Supplier<String>> pages = new LinkedHashMap<>();
        pages.put("list", () -> "disclosures");
        pages.put("list, a later page", () -> "disclosures?page=" + (2 + random.nextInt(10)));
        pages.put("filter: county", () -> "disclosures?region=" + encoded(pick(REGIONS)));
        pages.put("filter: type", () -> "disclosures?type=" + TYPES[random.nextInt(8)]);
        pages.put("filter: verdict", () -> "disclosures?verdict=" + pick(VERDICTS));
        pages.put("filter: state", () -> "disclosures?closing=STAGED");
        pages.put("filter: round", () -> "disclosures?programme=routine");
        pages.put("filter: batch", () -> "disclosures?programme=routine&batch=" + (2 + random.nextInt(20)));
        pages.put(
                "filter: county, type, verdict",
                () -> "disclosures?region=" + encoded(pick(REGIONS)) + "&type=" + TYPES[random.nextInt(8)] + "&verdict="
                        + pick(VERDICTS));
        pages.put("search: two frequent words", () -> "disclosures?text=" + encoded(pick(TOWNS) + " " + pick(FIRMS)));
        pages.put("search: a rare word", () -> "disclosures?text=" + encoded(characters(3)));
        pages.put("search: a case number", () -> "disclosures?text=" + number(1 + random.nextInt(seeded)));
        pages.put("figures", () -> "figures");
        pages.put("figures of a county", () -> "figures?region=" + encoded(pick(REGIONS)));
        pages.put("one result", () -> "disclosures/" + number(1 + random.nextInt(seeded)));
        pages.put("json", () -> "disclosures.json?region=" + encoded(pick(REGIONS)));
        return pages;
    }

    private double[] times(Supplier<String> page, int count) throws IOException, InterruptedException {
        double[] times = new double[count];
        for (int i = 0; i < count; i++) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(base + page.get())).build();
            long begun = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            times[i] = milliseconds(begun);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " " + answer.statusCode());
            }
        }
        Arrays.sort(times);
        return new double[] {times[times.length / 2], times[(int) (times.length * 0.95)]};
    }

    private void file(String ending) throws IOException, InterruptedException {
        Download first = download(ending);
        long cpu = system.getProcessCpuTime();
        Download quick = download(ending);
        cpu = system.getProcessCpuTime() - cpu;
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        AtomicBoolean done = new AtomicBoolean();
        AtomicLong most = new AtomicLong();
        System.gc();
        long before = memory.getHeapMemoryUsage().getUsed();
        Thread watch = new Thread(() -> {
            while (!done.get()) {
                System.gc();
                most.accumulateAndGet(memory.getHeapMemoryUsage().getUsed(), Math::max);
                LockSupport.parkNanos(PAUSE);
            }
        });
        watch.start();
        Download watched = download(ending);
        done.set(true);
        watch.join();
        if (Math.abs(watched.bytes() - quick.bytes()) > 1000) {
            throw new IllegalStateException(ending + " came in pieces: " + watched + " " + quick);
        }
        say(String.format(
                Locale.ROOT,
                "%-30s first byte %6.0f ms (cold %6.0f)   whole %7.0f ms (cold %7.0f)   processor %6.0f ms   %7d kB   heap %+5d MB   status %d",
                ending + ", " + Math.min(seeded, LARGE_BATCH) + " rows",
                quick.firstByte(),
                first.firstByte(),
                quick.whole(),
                first.whole(),
                cpu / 1e6,
                quick.bytes() / 1024,
                (most.get() - before) / (1024 * 1024),
                quick.status()));
    }

    /**
     * A file that was fetched.
     *
     * @param firstByte milliseconds until it began
     * @param whole milliseconds until it was all there
     */
    private record Download(int status, double firstByte, double whole, long bytes) {}

    private Download download(String ending) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(base + "disclosures." + ending + "?programme=provincial-2-2023&batch=1&size=all"))
                .build();
        long begun = System.nanoTime();
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            long bytes = body.read() < 0 ? 0 : 1;
            double firstByte = milliseconds(begun);
            byte[] part = new byte[64 * 1024];
            for (int read = body.read(part); read >= 0; read = body.read(part)) {
                bytes += read;
            }
            return new Download(answer.statusCode(), firstByte, milliseconds(begun), bytes);
        }
    }

    /** Published results with their measurements, as publishing leaves them, without their processes. */
    private void seed(int count) {
        for (int done = 0; done < count; done += BLOCK) {
            int now = Math.min(BLOCK, count - done);
            transaction.executeWithoutResult(status -> seedBlock(now));
        }
        jdbc.execute("analyze");
    }

    private void seedBlock(int count) {
        List<Object[]> petitions = new ArrayList<>();
        List<Object[]> handOffs = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> measurements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            seeded++;
            String number = number(seeded);
            String key = number + "-01";
            String id = "bench-" + seeded;
            boolean large = seeded <= LARGE_BATCH;
            String programme = large ? "provincial-2-2023" : "routine";
            var time = Instant.parse("2023-06-26T00:00:00Z").plusSeconds(60L * seeded).atOffset(ZoneOffset.UTC);
            LocalDate day = time.toLocalDate();
            petitions.add(new Object[] {number, number, programme, time, time});
            handOffs.add(new Object[] {key, number, time, time, time, time, time});
            String region = pick(REGIONS);
            rows.add(new Object[] {
                id,
                key,
                number,
                region,
                pick(TYPES),
                problem(),
                sentences(4),
                pick(VERDICTS),
                sentences(3),
                random.nextInt(10) == 0 ? "STAGED" : "CLOSED",
                day,
                day,
                time,
                day,
                day.plusDays(4),
                programme,
                number,
                large ? 1 : 2 + seeded / 400
            });
            if (seeded % 3 == 0) {
                measurements.add(new Object[] {id, 1, "BEFORE", "56.3", "EXCEEDED"});
                measurements.add(new Object[] {id, 2, "AFTER", "47.5", "WITHIN"});
            }
        }
        jdbc.batchUpdate(
                "insert into petition (case_number, raw_number, programme, channel, received_at, recorded_at, region_code,"
                        + " status, key_item, version) values (?, ?, ?, 'PHONE', ?, ?, '430921', 'CLOSED', false, 0)",
                petitions);
        jdbc.batchUpdate(
                "insert into hand_off (hand_off_key, case_number, number, unit, allegations, handed_off_at, recorded_at,"
                        + " window_opened_at, status, returns, binding, receipt_due, feedback_due, version) values"
                        + " (?, ?, 1, 'unit430921', '1', ?, ?, ?, 'PUBLISHED', 0, false, ?, ?, 0)",
                handOffs);
        jdbc.batchUpdate(
                "insert into disclosure (id, hand_off, case_number, version, state, region_name, unit_name, channel, key_item,"
                        + " types, problem, findings, verdict, measures, closing_state, accountability, received_on,"
                        + " handed_off_on, marks, approved_by, published_at, publicity_from, publicity_to, programme,"
                        + " raw_number, batch_number, goal) values (?, ?, ?, 1, 'PUBLISHED', ?, '南县', 'PHONE', false,"
                        + " ?, ?, ?, ?, ?, ?, '无', ?, ?, '', 'bench', ?, ?, ?, ?, ?, ?, '立行立改')",
                rows);
        jdbc.batchUpdate(
                "insert into disclosed_measurement (disclosure_id, position, phase, allegation, item, point, measured_on, zone,"
                        + " period, measured_value, outcome, limit_value, unit, standard) values (?, ?, ?, 1,"
                        + " 'NOISE_INDUSTRIAL', '北侧厂界外1米', date '2023-07-01', '2', 'NIGHT', cast(? as numeric(18, 6)), ?,"
                        + " 50, 'dB(A)', 'GB 12348-2008')",
                measurements);
    }

    private static String number(int seed) {
        return String.format(Locale.ROOT, "D9BB2023%08d", seed);
    }

    private String problem() {
        return pick(TOWNS) + characters(2) + "村" + characters(2) + pick(FIRMS) + pick(PROBLEMS) + "，" + characters(20) + "，"
                + pick(PROBLEMS) + "。";
    }

    private String sentences(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("经现场核查，").append(pick(TOWNS)).append(pick(FIRMS)).append(characters(30)).append("，")
                    .append(pick(PROBLEMS)).append("。");
        }
        return text.toString();
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private String characters(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append((char) (0x4E00 + random.nextInt(3000)));
        }
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static double milliseconds(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }

    private static void say(String line) {
        OUT.println(line);
    }
}
