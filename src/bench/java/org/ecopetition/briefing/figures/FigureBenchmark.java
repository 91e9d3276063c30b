package org.ecopetition.briefing.figures;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.ecopetition.EcoPetitionApplication;
import org.ecopetition.briefing.figures.CountedHandOff.Batches;
import org.ecopetition.briefing.figures.CountedHandOff.Progress;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.Classification;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How quickly figures are told as petitions grow: all figures, a full answer with its splits, the ready sentences and a list
 * behind a figure (p50, p95), as of now and as of a past cut-off, with the ratio to the first size.
 *
 * <p>{@code ./mvnw -Pbench test-compile exec:exec -Dbench.main=org.ecopetition.briefing.figures.FigureBenchmark
 * -Dbench.sizes=150000,300000}; other databases as with the benchmark of intake. What is counted is written as it stands in
 * its tables: three stretches for each petition, five for each hand-off.
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

    private final JdbcTemplate jdbc;
    private final CountedRows rows;
    private final Statistics statistics;
    private final FigureBook book;
    private final FigureLines lines;
    private final ReadySentences sentences;
    private final Random random = new Random(20230630);
    private final Map<String, Double> first = new LinkedHashMap<>();
    private int seeded;

    private FigureBenchmark(ConfigurableApplicationContext house) {
        this.jdbc = house.getBean(JdbcTemplate.class);
        this.rows = house.getBean(CountedRows.class);
        this.statistics = house.getBean(Statistics.class);
        this.book = house.getBean(FigureBook.class);
        this.lines = house.getBean(FigureLines.class);
        this.sentences = house.getBean(ReadySentences.class);
    }

    public static void main(String[] arguments) throws IOException {
        Path data = Files.createTempDirectory("eco-petition-bench");
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--eco-petition.data-directory=" + data,
                "--eco-petition.administrator.password=Petition#2023",
                "--spring.autoconfigure.exclude=org.camunda.community.process_test_coverage.spring_test.platform7"
                        + ".ProcessEngineCoverageConfiguration",
                "--logging.level.root=warn",
                "--logging.level.org.ecopetition=warn"));
        Arrays.stream(arguments).filter(argument -> argument.startsWith("--")).forEach(settings::add);
        int[] sizes = Arrays.stream(System.getProperty("bench.sizes", "150000,300000").split(",", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        try (ConfigurableApplicationContext house = new SpringApplicationBuilder(EcoPetitionApplication.class)
                .web(WebApplicationType.SERVLET)
                .run(settings.toArray(String[]::new))) {
            new FigureBenchmark(house).run(sizes);
        }
        System.exit(0);
    }

    private void run(int[] sizes) {
        for (int size : sizes) {
            seed(size);
            OUT.printf(Locale.ROOT, "%n%d petitions, %d hand-offs%n", size, size);
            Instant now = Instant.now();
            Cutoff present = new Cutoff(PROGRAMME, now, now);
            Cutoff past = new Cutoff(PROGRAMME, START.plusSeconds(size * 30L), now);
            time("all figures, now", () -> book.figures(present));
            time("all figures, half way", () -> book.figures(past));
            time("full statistics, now", () -> statistics.of(present));
            time("full statistics, half way", () -> statistics.of(past));
            time("ready sentences", () -> sentences.of(present));
            time("a list behind a figure", () -> lines.lines(
                    new FigureLines.Part(Measure.DECOMPOSED, Dimension.UNIT, "unit430921", present), 3, 50));
        }
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
            rows.add(petitions, handOffs);
        }
        jdbc.execute("analyze");
        OUT.printf(Locale.ROOT, "seeded until %s%n", START.plusSeconds(size * 60L).atOffset(ZoneOffset.UTC));
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
        petitions.add(new Stretch<>(open, received, Stretch.ALWAYS, received, classified));
        petitions.add(new Stretch<>(ours, received, closed, classified, Stretch.ALWAYS));
        petitions.add(new Stretch<>(ended, closed, Stretch.ALWAYS, closed, Stretch.ALWAYS));
        Instant[] steps = {
            classified, classified.plusSeconds(86_400), classified.plusSeconds(500_000), classified.plusSeconds(600_000), closed
        };
        for (int step = 0; step < steps.length; step++) {
            Progress progress = new Progress(
                    classified,
                    classified.plusSeconds(864_000),
                    step < 2 ? null : steps[2],
                    step < 1 ? null : Verdict.PARTLY_SUBSTANTIATED,
                    step < 3 ? null : ClosingState.CLOSED,
                    step == 4);
            Instant until = step == 4 ? Stretch.ALWAYS : steps[step + 1];
            handOffs.add(new Stretch<>(
                    new CountedHandOff(
                            number + "-01", ours, new Batches(null, seeded / 100, true), "unit" + region, region, types, true, progress),
                    steps[step],
                    until,
                    steps[step],
                    Stretch.ALWAYS));
        }
    }

    private static CountedPetition petition(
            String number, @Nullable Classification classification, Standing standing, boolean key, String region, String types) {
        return new CountedPetition(
                number, PROGRAMME, Channel.PHONE, classification, standing, key, false, region, types, false);
    }
}
