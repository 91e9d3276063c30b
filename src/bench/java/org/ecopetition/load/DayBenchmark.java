package org.ecopetition.load;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ecopetition.HouseProcess;
import org.ecopetition.evidence.RealFiles;
import org.ecopetition.process.Caller;
import org.ecopetition.process.Caller.Answer;

/**
 * The worst day of a city, compressed and driven from outside over HTTP: calls are taken, classified, handed off, signed and proved
 * with pictures, a list is imported, leaders read figures, the public reads results; prints errors, times by kind, and the
 * house's memory at begin, at each quarter and at the end.
 *
 * <p>{@code ./mvnw -Pbench test-compile exec:exec -Dbench.main=org.ecopetition.load.DayBenchmark
 * -Dbench.arguments="calls=200 officers=40 units=3 rows=5000 readers=5 --spring.profiles.active=postgresql --spring.datasource.url=…"}
 */
@SuppressWarnings("SystemOut")
public final class DayBenchmark {

    /** Counties that every house has. */
    private static final List<String> COUNTIES = List.of("430902", "430903", "430921");
    private static final Duration LONGEST = Duration.ofHours(1);

    private final HouseProcess house;
    private final Map<String, Queue<Double>> times = new ConcurrentHashMap<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final Queue<String> toHandOff = new ConcurrentLinkedQueue<>();
    private final Map<String, Queue<String>> toSign = new ConcurrentHashMap<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger signed = new AtomicInteger();
    private final int calls;

    /** The region codes of the handling units. */
    private final List<String> units;

    private volatile boolean isOver;

    private DayBenchmark(HouseProcess house, int calls, int units) {
        this.house = house;
        this.calls = calls;
        this.units = IntStream.range(0, units)
                .mapToObj(unit -> unit < COUNTIES.size() ? COUNTIES.get(unit) : Integer.toString(431000 + unit))
                .toList();
        this.units.forEach(unit -> toSign.put(unit, new ConcurrentLinkedQueue<>()));
    }

    public static void main(String[] arguments) throws Exception {
        String[] settings = Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("--"))
                .toArray(String[]::new);
        try (HouseProcess house = HouseProcess.on(Files.createTempDirectory("eco-petition-day"), settings)) {
            new DayBenchmark(house, number(arguments, "calls", 200), number(arguments, "units", COUNTIES.size()))
                    .run(
                            number(arguments, "officers", 40),
                            number(arguments, "rows", 5000),
                            number(arguments, "readers", 5));
        }
        System.exit(0);
    }

    private void run(int officers, int rows, int readers) throws Exception {
        int clerks = Math.max(1, officers / 7);
        int liaisons = Math.max(1, officers / 10);
        int handling = officers - clerks - liaisons;
        openUnits();
        for (int person = 0; person < officers; person++) {
            String group = person < clerks
                    ? "intake"
                    : person < clerks + liaisons ? "liaison" : "unit" + unitOf(person - clerks - liaisons);
            house.enter("officer" + person, group);
        }
        house.enter("leaderbench", "leader");
        System.out.printf("heap at begin %d MB, load %.1f%n", memory(), load());
        long start = System.nanoTime();
        ExecutorService people = Executors.newCachedThreadPool();
        IntStream.range(0, clerks).forEach(person -> people.execute(() -> takeCalls("officer" + person)));
        IntStream.range(clerks, clerks + liaisons)
                .forEach(person -> people.execute(() -> work("officer" + person, toHandOff, this::handOff)));
        IntStream.range(0, handling).forEach(index -> {
            String unit = unitOf(index);
            String person = "officer" + (clerks + liaisons + index);
            people.execute(() -> work(person, toSign.get(unit), (caller, id, key) -> sign(caller, id, unit, key)));
        });
        people.execute(() -> importList(rows));
        people.execute(this::readFigures);
        IntStream.range(0, readers).forEach(reader -> people.execute(this::readPublicPages));
        long last = start + LONGEST.toNanos();
        int quarters = 1;
        while (signed.get() < calls && System.nanoTime() < last && errors.size() < 100) {
            Thread.sleep(500);
            if (signed.get() >= calls * quarters / 4) {
                System.out.printf("heap at %d signed %d MB%n", signed.get(), memory());
                quarters++;
            }
        }
        long work = System.nanoTime() - start;
        isOver = true;
        people.shutdown();
        if (!people.awaitTermination(LONGEST.toMinutes(), TimeUnit.MINUTES)) {
            errors.add("somebody still waits");
        }
        System.out.printf(
                "%d calls signed in %d s, the whole in %d s, load %.1f%n",
                signed.get(), work / 1_000_000_000, (System.nanoTime() - start) / 1_000_000_000, load());
        System.out.printf("heap at end %d MB%n", memory());
        times.keySet().stream().sorted().forEach(this::print);
        System.out.println("errors: " + errors.size());
        errors.stream().limit(10).forEach(System.out::println);
    }

    /** Opens the counties that this house has not yet, as an administrator does. */
    private void openUnits() {
        Caller administrator = as("admin");
        units.stream().skip(COUNTIES.size()).forEach(unit -> {
            Answer opened = administrator.postForm(
                    "/organisation/units",
                    "regionCode=" + unit + "&name=" + URLEncoder.encode("第" + unit + "县", StandardCharsets.UTF_8));
            if (!opened.location().contains("done=opened")) {
                throw new IllegalStateException("unit " + unit + " is not opened: " + opened.status());
            }
        });
    }

    private void takeCalls(String person) {
        Caller caller = as(person);
        for (int call = begun.incrementAndGet(); call <= calls && !isOver; call = begun.incrementAndGet()) {
            String body =
                    """
                    {"channel":"PHONE","receivedAt":"%s","text":"第%d件：夜间施工噪声扰民，多次反映未解决","place":"南洲镇兴盛路%d号","regionCode":"%s"}
                    """.formatted(
                                    OffsetDateTime.now(ZoneOffset.ofHours(8)).truncatedTo(ChronoUnit.SECONDS),
                                    call,
                                    call,
                                    unitOf(call));
            String key = "day-" + call;
            Answer answer = timed(
                    "call taken", caller, house -> house.post("/api/petitions", body, "Idempotency-Key", key));
            if (answer.status() < 300) {
                String number = answer.read("$.caseNumber");
                timed("intake record read", caller, house -> house.get("/intake/" + number));
                toHandOff.add(number + " " + unitOf(call));
            }
            pause(500);
        }
    }

    private void handOff(Caller caller, String person, String work) {
        String number = work.substring(0, work.indexOf(' '));
        String unit = work.substring(work.indexOf(' ') + 1);
        complete(caller, person, number, "classifyPetition", "classified", """
                {"variables":{"classification":{"value":"ENVIRONMENTAL"},"keyItem":{"value":false},"textConfirmed":{"value":true},
                "allegation1Text":{"value":"夜间施工噪声扰民"},"allegation1Types":{"value":"NOISE"}}}""");
        complete(
                caller,
                person,
                number,
                "assignHandlers",
                "handed off",
                "{\"variables\":{\"handOff1Unit\":{\"value\":\"unit%s\"}}}".formatted(unit));
        toSign.get(unit).add(number);
    }

    private void sign(Caller caller, String person, String unit, String number) {
        timed(
                "list of tasks",
                caller,
                house -> house.get(
                        "/engine-rest/task?candidateGroup=unit" + unit + "&sortBy=dueDate&sortOrder=asc&maxResults=15"));
        timed("case page", caller, house -> house.get("/cases/" + number));
        complete(
                caller,
                person,
                number + "-01",
                "signReceipt",
                "signed",
                "{\"variables\":{\"receiptDecision\":{\"value\":\"SIGN\"}}}");
        byte[] picture = RealFiles.jpeg(1200, 900, new Color((number + person).hashCode() & 0xffffff));
        timed(
                "picture brought",
                caller,
                house -> house.upload("/cases/" + number + "/evidence?phase=BEFORE", "files", number + ".jpg", picture));
        signed.incrementAndGet();
    }

    private void importList(int rows) {
        if (rows == 0) {
            return;
        }
        StringBuilder list = new StringBuilder("序号,受理编号,所属区域,详细地址,举报内容\n");
        for (int row = 1; row <= rows; row++) {
            list.append(row).append(",DAY-").append(row).append(",南县,明山头镇").append(row).append("号,");
            list.append("砖厂").append(row).append("夜间排放黑烟，气味刺鼻\n");
        }
        Caller caller = as("officer0");
        Answer brought = timed(
                "list of " + rows + " rows brought",
                caller,
                house -> house.upload(
                        "/intake/import", "list.csv", list.toString().getBytes(StandardCharsets.UTF_8)));
        if (brought.location().isEmpty()) {
            return;
        }
        String page = brought.location().replaceFirst("^https?://[^/]+", "");
        timed("import begun", caller, house -> house.postForm(page + "/start", ""));
        long begin = System.nanoTime();
        Answer shown = timed("import watched", caller, house -> house.get(page));
        while (shown.body().contains("http-equiv=\"refresh\"")) {
            pause(2000);
            shown = timed("import watched", caller, house -> house.get(page));
        }
        System.out.printf("list imported in %d s%n", (System.nanoTime() - begin) / 1_000_000_000);
    }

    private void readFigures() {
        Caller leader = as("leaderbench");
        while (!isOver) {
            timed("start page of a leader", leader, house -> house.get("/"));
            timed("figures", leader, house -> house.get("/figures"));
            timed("supervision", leader, house -> house.get("/supervision"));
            pause(2000);
        }
    }

    private void readPublicPages() {
        Caller reader = new Caller(house.address(), null, "");
        while (!isOver) {
            timed("public list", reader, house -> house.get("/public/disclosures"));
            pause(1000);
        }
    }

    private void complete(Caller caller, String person, String key, String step, String kind, String form) {
        String query = "/engine-rest/task?processInstanceBusinessKey=" + key + "&taskDefinitionKey=" + step;
        List<String> open = List.of();
        for (int attempt = 0; open.isEmpty() && attempt < 300 && !isOver; attempt++) {
            if (attempt > 0) {
                pause(200);
            }
            Answer found = timed("task looked for", caller, house -> house.get(query));
            open = found.status() == 200 ? found.list("$[*].id") : List.of();
        }
        if (open.isEmpty()) {
            errors.add("no task " + step + " for " + key);
            return;
        }
        String task = "/engine-rest/task/" + open.get(0);
        timed("claimed", caller, house -> house.post(task + "/claim", "{\"userId\":\"" + person + "\"}"));
        timed(kind, caller, house -> house.post(task + "/submit-form", form));
    }

    /** One of a heap after the other. */
    private void work(String person, Queue<String> heap, Step step) {
        Caller caller = as(person);
        while (!isOver) {
            String next = heap.poll();
            if (next != null) {
                step.take(caller, person, next);
            }
            pause(300);
        }
    }

    /** What somebody does with one of a heap. */
    private interface Step {
        void take(Caller caller, String person, String work);
    }

    private Answer timed(String kind, Caller caller, Function<Caller, Answer> request) {
        long start = System.nanoTime();
        Answer answer;
        try {
            answer = request.apply(caller);
        } catch (UncheckedIOException broken) {
            answer = new Answer(599, broken.toString(), "", "");
        }
        times.computeIfAbsent(kind, any -> new ConcurrentLinkedQueue<>()).add((System.nanoTime() - start) / 1e6);
        if (answer.status() >= 400) {
            String body = answer.body();
            errors.add(kind + " " + answer.status() + " " + body.substring(0, Math.min(200, body.length())));
        }
        return answer;
    }

    private void print(String kind) {
        List<Double> sorted = new ArrayList<>(times.get(kind));
        sorted.sort(null);
        System.out.printf(
                "%-28s %6d  p50 %7.0f ms  p95 %7.0f ms%n",
                kind,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(Math.min(sorted.size() - 1, sorted.size() * 95 / 100)));
    }

    /** What of the heap is in use after a collection, in megabytes. */
    private long memory() throws IOException, InterruptedException {
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(house.id()),
                        "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        double bytes = as("admin")
                .get("/actuator/prometheus", "Accept", "text/plain")
                .body()
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
        return Math.round(bytes / (1 << 20));
    }

    private Caller as(String person) {
        return new Caller(house.address(), person, HouseProcess.PASSWORD);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private String unitOf(int number) {
        return units.get(number % units.size());
    }

    private static int number(String[] arguments, String name, int usual) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(name + "="))
                .map(argument -> Integer.parseInt(argument.substring(name.length() + 1)))
                .findFirst()
                .orElse(usual);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
