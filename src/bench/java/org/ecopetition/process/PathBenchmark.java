package org.ecopetition.process;

import static org.ecopetition.process.Forms.accepted;
import static org.ecopetition.process.Forms.confirmed;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.noise;
import static org.ecopetition.process.Forms.published;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.remeasured;
import static org.ecopetition.process.Forms.reviewed;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.unsubstantiated;
import static org.ecopetition.process.Forms.with;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ecopetition.BenchmarkHouse;
import org.ecopetition.process.Caller.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A whole petition by REST, every task looked for, claimed and handed in, through our application and through Camunda's bare REST
 * starter with the same models, one after the other in the same run: statements and commits, petitions a second with two clients,
 * and processor time of this program.
 *
 * <p>{@code ./mvnw -Pbench test-compile exec:exec -Dbench.main=org.ecopetition.process.PathBenchmark -Dbench.sizes=40}; the size is
 * the petitions of a turn. Both run on H2 in memory, or with {@code -Dbench.arguments="--spring.datasource.url=jdbc:postgresql://…/eco
 * --spring.profiles.active=postgresql …"} on PostgreSQL, the starter in a second database whose name ends in {@code _bare}.
 */
final class PathBenchmark {

    private static final String DATABASE = "--spring.datasource.url=";
    private static final int TURNS = 6;

    /** Turns in which the virtual machine still compiles: they are told, and not counted. */
    private static final int WARMING = 3;

    private static final int CLIENTS = 2;

    /** By the name of their group, and a letter. */
    private static final List<String> PEOPLE =
            List.of("intakea", "liaisona", "liaisonb", "unit430921a", "unit430921b");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

    private PathBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        String database = setting(arguments, DATABASE, "jdbc:h2:mem:ours;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=300");
        List<String> account = Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("--spring.datasource.username=")
                        || argument.startsWith("--spring.datasource.password="))
                .toList();
        int petitions = BenchmarkHouse.sizes("40")[0];
        StatementLog ourLog = new StatementLog();
        StatementLog bareLog = new StatementLog();
        String bareDatabase = database.startsWith("jdbc:h2:") ? "jdbc:h2:mem:bare;DB_CLOSE_DELAY=-1" : database + "_bare";
        try (ConfigurableApplicationContext ours = BenchmarkHouse.open(ourLog, ours(arguments, database));
                ConfigurableApplicationContext bare = BareStarter.open(bareLog, bareDatabase, account)) {
            run(new Ours(ours, ourLog), new Bare(bare, bareLog), petitions);
        }
        System.exit(0);
    }

    private static String[] ours(String[] arguments, String database) {
        List<String> all = new ArrayList<>(Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith(DATABASE))
                .toList());
        all.add(DATABASE + database);
        all.add("--camunda.bpm.job-execution.enabled=false");
        return all.toArray(String[]::new);
    }

    private static String setting(String[] arguments, String name, String usual) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(name))
                .map(argument -> argument.substring(name.length()))
                .findFirst()
                .orElse(usual);
    }

    private static void run(Path ours, Path bare, int petitions) throws Exception {
        Map<String, Long> ourTrips = trips(ours);
        Map<String, Long> bareTrips = trips(bare);
        say("statements and commits of a petition");
        say("  ours " + ourTrips + " = " + sum(ourTrips));
        say("  bare " + bareTrips + " = " + sum(bareTrips));
        say(String.format(Locale.ROOT, "  ratio %.2f, commits %.2f", (double) sum(ourTrips) / sum(bareTrips),
                (double) ourTrips.getOrDefault("commits", 0L) / bareTrips.getOrDefault("commits", 1L)));
        say("petitions/s with " + CLIENTS + " clients, processor time of a petition");
        List<Double> ratios = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            Turn first = turn(turn % 2 == 0 ? ours : bare, petitions);
            Turn second = turn(turn % 2 == 0 ? bare : ours, petitions);
            Turn our = turn % 2 == 0 ? first : second;
            Turn other = turn % 2 == 0 ? second : first;
            if (turn >= WARMING) {
                ratios.add(our.rate / other.rate);
            }
            say(String.format(
                    Locale.ROOT,
                    "  ours %.2f/s %4d ms   bare %.2f/s %4d ms   ratio %.2f, processor %.2f",
                    our.rate,
                    our.processor.toMillis(),
                    other.rate,
                    other.processor.toMillis(),
                    our.rate / other.rate,
                    (double) our.processor.toNanos() / other.processor.toNanos()));
        }
        ratios.sort(null);
        say(String.format(Locale.ROOT, "  median ratio after " + WARMING + " turns %.2f", ratios.get(ratios.size() / 2)));
    }

    private static Map<String, Long> trips(Path path) throws IOException {
        path.drive();
        path.trips = new ArrayList<>();
        path.drive();
        Map<String, Long> kinds = new TreeMap<>(StatementLog.kinds(path.trips));
        path.trips = null;
        return kinds;
    }

    private static long sum(Map<String, Long> kinds) {
        return kinds.values().stream().mapToLong(Long::longValue).sum();
    }

    /** @param processor time of one petition */
    private record Turn(double rate, Duration processor) {}

    private static Turn turn(Path path, int petitions) throws ExecutionException, InterruptedException {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        long processor = machine.getProcessCpuTime();
        long began = System.nanoTime();
        try {
            List<Future<String>> driven = new ArrayList<>();
            for (int i = 0; i < petitions; i++) {
                driven.add(clients.submit((Callable<String>) path::drive));
            }
            for (Future<String> one : driven) {
                one.get();
            }
        } finally {
            clients.shutdownNow();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Turn(petitions / seconds, Duration.ofNanos((machine.getProcessCpuTime() - processor) / petitions));
    }

    private static void say(String line) {
        System.out.println(line);
    }

    /** An application, and how a petition goes through it. */
    private abstract static class Path {

        final StatementLog log;
        final String address;
        private final String rest;

        /** What was asked by the requests and by the steps in the background, while it is counted. */
        @Nullable
        List<StatementLog.Trip> trips;
        private final RuntimeService runtime;
        private final ManagementService management;

        Path(ConfigurableApplicationContext application, StatementLog log, String rest) {
            this.log = log;
            this.rest = rest;
            this.address = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
            this.runtime = application.getBean(RuntimeService.class);
            this.management = application.getBean(ManagementService.class);
        }

        abstract Caller as(String person);

        /** Takes the call down. */
        abstract String register();

        /** What is handed in: all fields, or what a gateway reads. */
        abstract Map<String, Object> answers(Map<String, Object> form, Map<String, Object> read);

        abstract void resultsReviewed(String number);

        String drive() throws IOException {
            String number = register();
            settle(number);
            String handOff = number + "-01";
            step("liaisona", "classifyPetition", number, environmental("NOISE", "RADIATION"),
                    Map.of("classification", "ENVIRONMENTAL"));
            step("liaisona", "assignHandlers", number, handedTo("unit430921"), Map.of("keyItem", false));
            step("unit430921a", "signReceipt", handOff, signed(), Map.of("receiptDecision", "SIGN"));
            step("unit430921a", "verifyAllegation", handOff,
                    with(noise("56.3"), "visitDate", TODAY, "measurement1At", TODAY + "T00:00:02"),
                    Map.of("unsubstantiated", false));
            step("unit430921b", "verifyAllegation", handOff, with(unsubstantiated(), "visitDate", TODAY),
                    Map.of("unsubstantiated", true));
            step("liaisona", "reviewUnsubstantiated", handOff, confirmed(), Map.of("reviewVerdict", "CONFIRM"));
            step("unit430921a", "rectify", handOff, with(rectified(), "completedOn", TODAY), Map.of());
            step("unit430921a", "remeasure", handOff,
                    with(remeasured("48"), "measurement1At", TODAY + "T00:00:03"), Map.of());
            step("liaisona", "reviewResult", handOff, reviewed("CLOSED"), Map.of("reviewOutcome", "CLOSED"));
            resultsReviewed(number);
            settle(number);
            step("liaisonb", "reviewDisclosure", handOff, published(), Map.of("disclosureDecision", "PUBLISH"));
            jobs(handOff).stream()
                    .filter(job -> "publicityEnded".equals(activityOf(job)))
                    .forEach(this::execute);
            step("liaisona", "acceptRectification", handOff, with(accepted(), "acceptanceDate", TODAY),
                    Map.of("acceptanceResult", "PASSED"));
            if (runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count() > 0) {
                throw new IllegalStateException(number + " has not ended");
            }
            return number;
        }

        private void step(
                String person, String step, String key, Map<String, Object> form, Map<String, Object> read)
                throws JsonProcessingException {
            String query = "?processInstanceBusinessKey=" + key + "&taskDefinitionKey=" + step;
            List<String> open = JsonPath.read(
                    sent(() -> as(person).get(rest + "/task" + query)).body(), "$[*].id");
            if (open.isEmpty()) {
                throw new IllegalStateException(address + " waits for no " + step + " of " + key);
            }
            String task = rest + "/task/" + open.get(0);
            sent(() -> as(person).post(task + "/claim", "{\"userId\":\"" + person + "\"}"));
            String handedIn = JSON.writeValueAsString(Map.of(
                    "variables",
                    answers(form, read).entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, field -> Map.of("value", field.getValue())))));
            sent(() -> as(person).post(task + "/submit-form", handedIn));
            settle(key.replaceFirst("-\\d\\d$", ""));
        }

        private void settle(String number) {
            for (String key : List.of(number, number + "-01")) {
                for (Job job : jobs(key)) {
                    if (job.getDuedate() == null || !job.getDuedate().after(new java.util.Date())) {
                        execute(job);
                        settle(number);
                        return;
                    }
                }
            }
        }

        private List<Job> jobs(String key) {
            List<ProcessInstance> runs = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(key)
                    .list();
            return runs.stream()
                    .flatMap(run -> management.createJobQuery().processInstanceId(run.getId()).list().stream())
                    .toList();
        }

        private @Nullable String activityOf(Job job) {
            return management.createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult()
                    .getActivityId();
        }

        Answer sent(Supplier<Answer> request) {
            return well(heard(request));
        }

        private void execute(Job job) {
            heard(() -> {
                management.executeJob(job.getId());
                return job;
            });
        }

        private <T> T heard(Supplier<T> done) {
            if (trips == null) {
                return done.get();
            }
            log.listen();
            T answer = done.get();
            trips.addAll(log.heard());
            return answer;
        }

        private static Answer well(Answer answer) {
            if (answer.status() / 100 != 2) {
                throw new IllegalStateException(answer.status() + " " + answer.body());
            }
            return answer;
        }
    }

    private static final class Ours extends Path {

        Ours(ConfigurableApplicationContext application, StatementLog log) {
            super(application, log, "/engine-rest");
            IdentityService identity = application.getBean(IdentityService.class);
            PEOPLE.forEach(person -> enter(identity, person));
        }

        private static void enter(IdentityService identity, String person) {
            if (identity.createUserQuery().userId(person).count() > 0) {
                return;
            }
            User user = identity.newUser(person);
            user.setPassword(BenchmarkHouse.PASSWORD);
            identity.saveUser(user);
            identity.createMembership(person, person.substring(0, person.length() - 1));
        }

        @Override
        Caller as(String person) {
            return new Caller(address, person, BenchmarkHouse.PASSWORD);
        }

        @Override
        String register() {
            return JsonPath.read(
                    sent(() -> as("intakea").post(
                                    "/api/petitions",
                                    """
                                    {"channel":"PHONE","receivedAt":"%sT00:00:01+08:00","text":"%s","place":"%s","regionCode":"430921",
                                     "caller":{"name":"李某","phone":"13800000000"}}
                                    """.formatted(TODAY, Forms.newWord(), Forms.newWord()),
                                    "Idempotency-Key",
                                    UUID.randomUUID().toString()))
                            .body(),
                    "$.caseNumber");
        }

        @Override
        Map<String, Object> answers(Map<String, Object> form, Map<String, Object> read) {
            return form;
        }

        @Override
        void resultsReviewed(String number) {
            // the domain says so by itself
        }
    }

    private static final class Bare extends Path {

        Bare(ConfigurableApplicationContext application, StatementLog log) {
            super(application, log, BareStarter.REST);
        }

        @Override
        Caller as(String person) {
            return new Caller(address, null, "");
        }

        @Override
        String register() {
            String number = UUID.randomUUID().toString();
            sent(() -> as("intakea").post(
                    BareStarter.REST + "/process-definition/key/petition/start",
                    "{\"businessKey\":\"" + number + "\",\"variables\":{\"handOffDue\":{\"value\":\"2099-01-01T00:00:00\"}}}"));
            return number;
        }

        @Override
        Map<String, Object> answers(Map<String, Object> form, Map<String, Object> read) {
            return read;
        }

        @Override
        void resultsReviewed(String number) {
            sent(() -> as("system").post(
                    BareStarter.REST + "/message",
                    "{\"messageName\":\"allResultsReviewed\",\"businessKey\":\"" + number + "\"}"));
        }
    }
}
