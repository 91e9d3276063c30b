package org.ecopetition.briefing.figures.counting;

import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.ecopetition.BenchmarkHouse;
import org.ecopetition.briefing.Briefing;
import org.ecopetition.briefing.BriefingContent;
import org.ecopetition.briefing.BriefingDesk;
import org.ecopetition.briefing.BriefingIssues;
import org.ecopetition.briefing.BriefingKey;
import org.ecopetition.briefing.BriefingOpening;
import org.ecopetition.briefing.figures.counting.CountedHandOff.Batches;
import org.ecopetition.briefing.figures.counting.CountedHandOff.Progress;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.classification.Classification;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How quickly figures are told as petitions grow, by HTTP as a person of the coordination group asks: the full statistics and
 * the dashboard as of now and of a past cut-off, lists behind figures (p50, p95), and an issue of the briefing from its opening
 * to its documents, with the ratio to the first size.
 *
 * <p>{@code ./mvnw -Pbench test-compile exec:exec -Dbench.main=org.ecopetition.briefing.figures.counting.FigureBenchmark
 * -Dbench.sizes=150000,300000}; other databases as with the benchmark of intake. What is counted is written as it stands in
 * its tables: three states of each petition, five of each hand-off, each as it was known,
 * an action for every second one, and ten events, three of eight first ones of a kind that figures count.
 */
@SuppressWarnings("SystemOut")
public final class FigureBenchmark {

    private static final int ASKED = 20;
    private static final int BLOCK = 2000;
    private static final String PROGRAMME = "routine";
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final String[] REGIONS = {"430902", "430903", "430921", "430922", "430923", "430981", "430971", "430972"};
    private static final String[] TYPES = {"AIR", "WATER", "NOISE", "AIR,NOISE", "WATER,SOLID_WASTE", "ECOLOGY"};
    private static final PrintStream OUT = System.out;

    private final ConfigurableApplicationContext house;
    private final JdbcTemplate jdbc;
    private final CountedRows rows;
    private final TransactionTemplate transaction;
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Random random = new Random(20230630);
    private final Map<String, Double> first = new LinkedHashMap<>();
    private int seeded;
    private int issues;

    private FigureBenchmark(ConfigurableApplicationContext house) {
        this.house = house;
        this.jdbc = house.getBean(JdbcTemplate.class);
        this.rows = house.getBean(CountedRows.class);
        this.transaction = house.getBean(TransactionTemplate.class);
    }

    public static void main(String[] arguments) throws IOException {
        try (ConfigurableApplicationContext house = BenchmarkHouse.open(arguments)) {
            new FigureBenchmark(house).run(BenchmarkHouse.sizes("150000,300000"));
        }
        System.exit(0);
    }

    private void run(int[] sizes) {
        enterPerson();
        signIn();
        for (int size : sizes) {
            seed(size);
            OUT.printf(Locale.ROOT, "%n%d petitions, %d hand-offs%n", size, size);
            String now = "programme=" + PROGRAMME;
            String past = now + "&asOf=" + START.plusSeconds(size * 30L);
            time("full statistics, now", () -> get("/api/statistics?" + now));
            time("full statistics, half way", () -> get("/api/statistics?" + past));
            time("dashboard, now", () -> get("/figures?" + now));
            time("dashboard, half way", () -> get("/figures?" + past));
            for (String list : List.of("petitions", "decomposed", "keyItems", "overdue", "repeats", "finesWan", "returns")) {
                time("list: " + list, () -> get("/figures/lines/" + list + "?" + now));
                time("list, half way: " + list, () -> get("/figures/lines/" + list + "?" + past));
            }
            time("list: decomposed of a unit", () -> get("/figures/lines/decomposed?by=UNIT&part=unit430921&" + now));
            time("list: closed of a region", () -> get("/figures/lines/closed?by=REGION&part=430921&" + now));
            time("briefing, DOCX and PDF", this::issue);
        }
    }

    private void enterPerson() {
        IdentityService identity = house.getBean(IdentityService.class);
        User person = identity.newUser("liaisonbench");
        person.setPassword(BenchmarkHouse.PASSWORD);
        identity.saveUser(person);
        identity.createMembership("liaisonbench", "liaison");
    }

    /** As a browser does it, so that a password is looked at once. */
    private void signIn() {
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                .matcher(send(to("/login").build(), 200));
        if (!token.find()) {
            throw new IllegalStateException("no form to sign in by");
        }
        String form = Map.of("username", "liaisonbench", "password", BenchmarkHouse.PASSWORD, "_csrf", token.group(1)).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        send(
                to("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                302);
    }

    private void get(String address) {
        send(to(address).build(), 200);
    }

    private HttpRequest.Builder to(String address) {
        String port = house.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
    }

    private String send(HttpRequest request, int expected) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new IllegalStateException(request.uri() + " " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(request.uri().toString(), broken);
        }
    }

    /** An issue from the freezing of its figures to its papers, with charts and the table of petitions. */
    private void issue() {
        BriefingDesk desk = house.getBean(BriefingDesk.class);
        Instant asOf = START.plusSeconds(seeded * 30L + issues++ * 60L);
        BriefingKey key = house.getBean(BriefingOpening.class).open(PROGRAMME, asOf, "liaisonbench");
        desk.startEditing(key);
        Briefing briefing = desk.get(key);
        desk.save(
                key,
                new BriefingContent(
                        "简报",
                        List.of("要点"),
                        List.of(new BriefingContent.Story("", "正文")),
                        List.of(),
                        BriefingContent.Extras.wanted(true, true)),
                briefing.contentVersion(),
                "liaisonbench");
        desk.handIn(key, null, "liaisonbench");
        desk.approve(key, null, "leaderbench");
        house.getBean(BriefingIssues.class).issue(key);
    }

    private void time(String what, Runnable asked) {
        asked.run();
        double[] times = new double[ASKED];
        for (int i = 0; i < ASKED; i++) {
            long start = System.nanoTime();
            asked.run();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        double middle = times[ASKED / 2];
        first.putIfAbsent(what, middle);
        OUT.printf(
                Locale.ROOT,
                "%-28s p50 %8.1f ms   p95 %8.1f ms   x %.2f%n",
                what,
                middle,
                times[ASKED - 2],
                middle / first.getOrDefault(what, middle));
    }

    private void seed(int size) {
        while (seeded < size) {
            List<Stretch<CountedPetition>> petitions = new ArrayList<>();
            List<Stretch<CountedHandOff>> handOffs = new ArrayList<>();
            for (int i = 0; i < BLOCK && seeded < size; i++, seeded++) {
                add(petitions, handOffs);
            }
            transaction.executeWithoutResult(status -> {
                rows.addPetitions(petitions);
                rows.addHandOffs(handOffs);
            });
        }
        keep();
        jdbc.execute("analyze");
        OUT.printf(Locale.ROOT, "seeded until %s%n", START.plusSeconds(size * 60L).atOffset(ZoneOffset.UTC));
    }

    /** The records behind what is counted, as far as figures look at them. */
    private void keep() {
        jdbc.update("""
                insert into petition (case_number, raw_number, channel, programme, key_item, key_marked, status, place,
                    problem_text, recorded_at, version)
                select case_number, case_number, channel, programme, key_item, key_item, 'CLOSED', place, '某厂夜间噪声', known_from, 0
                from counted_petition c join petition_profile f on f.id = c.profile where not exists (select 1 from petition p where p.case_number = c.case_number)
                """);
        jdbc.update("""
                insert into hand_off (hand_off_key, case_number, number, unit, allegations, binding, feedback_due, handed_off_at,
                    receipt_due, recorded_at, returns, status, version, window_opened_at)
                select hand_off, case_number, 1, unit, '1', false, feedback_due, handed_off_at, handed_off_at, known_from, 0,
                    'WRITTEN_OFF', 0, handed_off_at
                from counted_hand_off c join hand_off_profile f on f.id = c.profile where not exists (select 1 from hand_off h where h.hand_off_key = c.hand_off)
                """);
        jdbc.update("""
                insert into enforcement_action (id, hand_off, kind, interviewed, quantity, fine_wan, taken_on, recorded_by,
                    recorded_by_unit, recorded_at, version)
                select 'a' || hand_off_key, hand_off_key,
                    case mod(cast(right(case_number, 2) as integer), 8) when 0 then 'PENALTY_CASE' when 2 then 'INTERVIEW'
                        else 'ORDERED_CORRECTION' end,
                    case mod(cast(right(case_number, 2) as integer), 8) when 2 then 'OFFICIAL' end,
                    1, 2.5, cast(handed_off_at as date), 'bench', 'bench', handed_off_at, 0
                from hand_off h where mod(cast(right(case_number, 6) as integer), 2) = 0
                    and not exists (select 1 from enforcement_action a where a.hand_off = h.hand_off_key)
                """);
        for (int number = 0; number < 10; number++) {
            String kind = number == 0
                    ? "case mod(cast(right(case_number, 6) as integer), 8) when 0 then 'HandOffReturned' when 1 then"
                            + " 'NoticeIssued' when 2 then 'ExtensionAsked' else 'ReceiptSigned' end"
                    : "'Step" + number + "'";
            jdbc.update("""
                    insert into case_event (case_number, hand_off, kind, occurred_at, recorded_at, person, data)
                    select case_number, hand_off_key, %s, handed_off_at, handed_off_at, 'bench', '{"reason":"OTHER"}'
                    from hand_off h where not exists (
                        select 1 from case_event e where e.hand_off = h.hand_off_key and e.recorded_at = h.handed_off_at
                            and e.kind in (%s))
                    """.formatted(kind, number == 0 ? "'HandOffReturned', 'NoticeIssued', 'ExtensionAsked', 'ReceiptSigned'" : kind));
        }
        jdbc.update("""
                insert into counted_event (id, case_number, hand_off, kind, result, occurred_at, recorded_at)
                select id, case_number, hand_off, kind, case when kind = 'HandOffReturned' then 'OTHER' end, occurred_at, recorded_at
                from case_event e where kind in ('HandOffReturned', 'NoticeIssued', 'ExtensionAsked')
                    and not exists (select 1 from counted_event c where c.id = e.id)
                """);
    }

    private void add(List<Stretch<CountedPetition>> petitions, List<Stretch<CountedHandOff>> handOffs) {
        String number = String.format(Locale.ROOT, "D0YY2024%08d", seeded);
        Instant received = START.plusSeconds(seeded * 60L);
        Instant classified = received.plusSeconds(3600);
        Instant closed = received.plusSeconds(800_000);
        String region = REGIONS[random.nextInt(REGIONS.length)];
        boolean key = random.nextInt(10) == 0;
        String types = TYPES[random.nextInt(TYPES.length)];
        CountedPetition open = petition(number, null, Standing.OPEN, false, region, "");
        CountedPetition ours = petition(number, Classification.ENVIRONMENTAL, Standing.OPEN, key, region, types);
        CountedPetition ended = petition(number, Classification.ENVIRONMENTAL, Standing.CLOSED, key, region, types);
        addAsKnown(petitions, List.of(open, ours, ended), new Instant[] {received, classified, closed});
        Instant[] steps = {
            classified, classified.plusSeconds(86_400), classified.plusSeconds(500_000), classified.plusSeconds(600_000), closed
        };
        List<CountedHandOff> progress = new ArrayList<>();
        for (int step = 0; step < steps.length; step++) {
            progress.add(new CountedHandOff(
                    number + "-01",
                    ours,
                    new Batches(null, seeded / 100, true),
                    "unit" + region,
                    region,
                    types,
                    true,
                    new CountedHandOff.Receipt(classified.plusSeconds(86_400), step < 1 ? null : steps[1], false),
                    new Progress(
                            classified,
                            classified.plusSeconds(864_000),
                            step < 2 ? null : steps[2],
                            step < 1 ? null : Verdict.PARTLY_SUBSTANTIATED,
                            step < 3 ? null : ClosingState.CLOSED,
                            step == 4,
                            step < 3 ? null : true)));
        }
        addAsKnown(handOffs, progress, steps);
    }

    /** Each state from its step to the next as it is known since, and without an end as it was known until then. */
    private static <T> void addAsKnown(List<Stretch<T>> stretches, List<T> states, Instant[] steps) {
        for (int step = 0; step < steps.length; step++) {
            T state = states.get(step);
            boolean isLast = step == steps.length - 1;
            Instant next = isLast ? Stretch.ALWAYS : steps[step + 1];
            stretches.add(new Stretch<>(state, steps[step], Stretch.ALWAYS, steps[step], next));
            if (!isLast) {
                stretches.add(new Stretch<>(state, steps[step], next, next, Stretch.ALWAYS));
            }
        }
    }

    private static CountedPetition petition(
            String number, @Nullable Classification classification, Standing standing, boolean key, String region, String types) {
        return new CountedPetition(
                number, PROGRAMME, Channel.PHONE, classification, standing, key, new CountedPetition.SaidAgain(false, false, false), new CountedPetition.Place(region, "某地" + number.hashCode() % 200_000), types, false);
    }
}
