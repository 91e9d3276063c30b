package org.ecopetition.briefing.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecopetition.briefing.figures.FigureBasis.Regions;
import org.ecopetition.briefing.figures.FigureBasis.Types;
import org.ecopetition.briefing.figures.counting.KeptEvent;
import org.ecopetition.briefing.figures.counting.MissingCounts;
import org.ecopetition.handoff.HandOffEvent;
import org.ecopetition.handoff.HandOffEvent.HandOffAssigned;
import org.ecopetition.handoff.HandOffEvent.HandOffWithdrawn;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.Allegation;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.PetitionRegistered;
import org.ecopetition.petition.PetitionWithdrawn;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.petition.classification.Classification;
import org.ecopetition.petition.classification.PetitionClassified;
import org.ecopetition.petition.classification.Problem;
import org.ecopetition.petition.intake.ListMarks;
import org.ecopetition.petition.repeat.RelationKind;
import org.ecopetition.petition.repeat.RepeatLinked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Batches as cities and provinces published them, driven through the rules of counting: their figures come out. */
class PublishedBatchesTest extends MadeUpCasesTest {

    private static final String PROGRAMME = "published";
    private static final int BATCH = 7;
    private static final Instant DAY = Instant.parse("2021-04-13T00:00:00Z");

    @Autowired
    private FigureCounts book;

    @Autowired
    private NewsCounts news;

    @Autowired
    private ReadySentences sentences;

    @Autowired
    private MissingCounts missing;

    private final List<String> numbers = new ArrayList<>();
    private final List<KeptEvent> events = new ArrayList<>();

    @BeforeEach
    void begin() {
        missing.countAll();
    }

    @AfterEach
    void forget() {
        forget("D8GG");
    }

    /** Hunan 2021, batch 7: 交办96件，分解后99件，重点件18件; shares of mentions; since the start 523 (533 decomposed), key 91. */
    @Test
    void hunanCountsRawAndDecomposedAndSharesMentions() {
        List<Set<PollutionType>> types = mentions(
                Map.of(
                        PollutionType.WATER, 32,
                        PollutionType.AIR, 22,
                        PollutionType.ECOLOGY, 20,
                        PollutionType.NOISE, 9,
                        PollutionType.OTHER, 8,
                        PollutionType.SOIL, 6,
                        PollutionType.RADIATION, 4),
                96);
        for (int i = 0; i < 96; i++) {
            petition(
                    Channel.PHONE,
                    BATCH,
                    i < 18,
                    types.get(i),
                    i < 3 ? List.of("430921", "430922") : List.of("430903"));
        }
        for (int i = 0; i < 427; i++) {
            petition(
                    Channel.LETTER,
                    1,
                    i < 73,
                    Set.of(PollutionType.AIR),
                    i < 7 ? List.of("430921", "430922") : List.of("430921"));
        }
        counted();

        assertThat(sentences.batch(cutoff(), FigureBasis.USUAL, BATCH))
                .contains("96件（分解后99件）", "重点件18件（占18.8%）")
                .contains("水32件次（31.7%）", "大气22件次（21.8%）", "生态20件次（19.8%）", "噪声9件次（8.9%）", "其他8件次（7.9%）")
                .contains("土壤6件次（5.9%）", "辐射4件次（4.0%）");
        Map<Measure, BigDecimal> figures = book.figures(cutoff());
        assertThat(figures.get(Measure.HANDED_OFF)).isEqualByComparingTo("523");
        assertThat(figures.get(Measure.DECOMPOSED)).isEqualByComparingTo("533");
        assertThat(Ratio.of(figures).stream()
                        .filter(ratio -> ratio.share() == Share.KEY_SHARE)
                        .map(Ratio::printed))
                .as("of petitions, not of decomposed ones")
                .containsExactly("17.4%");
        assertThat(said(news.batch(cutoff(), FigureBasis.USUAL, BATCH).regions()))
                .as("regions sum to the decomposed count")
                .isEqualTo(Map.of("430921", "3", "430922", "3", "430903", "93"));
    }

    /** Ningde 2019, batch 28: 8 cases without repeats, 4 calls and 4 letters, 13 mentions, regions 4.5, 1, 1, 1, 0.5. */
    @Test
    void ningdeTakesRepeatsOutAndSharesInHalves() {
        List<Set<PollutionType>> types = mentions(
                Map.of(PollutionType.WATER, 5, PollutionType.AIR, 4, PollutionType.ECOLOGY, 3, PollutionType.NOISE, 1),
                8);
        List<List<String>> regions = List.of(
                List.of("430981", "430902"),
                List.of("430981"),
                List.of("430981"),
                List.of("430981"),
                List.of("430981"),
                List.of("430921"),
                List.of("430922"),
                List.of("430923"));
        for (int i = 0; i < 8; i++) {
            petition(i < 4 ? Channel.PHONE : Channel.LETTER, BATCH, false, types.get(i), regions.get(i));
        }
        repeat(petition(Channel.PHONE, BATCH, false, Set.of(PollutionType.AIR), List.of("430981")));
        counted();

        FigureBasis basis = new FigureBasis(true, Regions.SHARED, Types.MENTIONS);
        NewsCounts.News told = news.batch(cutoff(), basis, BATCH);
        assertThat(said(told.regions()))
                .isEqualTo(Map.of("430981", "4.5", "430902", "0.5", "430921", "1", "430922", "1", "430923", "1"));
        assertThat(told.count())
                .extracting(NewsCounts.Count::leads, NewsCounts.Count::petitions)
                .containsExactly(9L, 8L);
        assertThat(told.count())
                .extracting(NewsCounts.Count::calls, NewsCounts.Count::letters)
                .containsExactly(4L, 4L);
        assertThat(told.types().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("13");
        assertThat(sentences.batch(cutoff(), basis, BATCH)).contains("剔除重复件后8件", "沅江市4.5件", "资阳区0.5件");
    }

    /** Hubei 2018-06-07: 116 leads, 89 cases net of repeats; calls 86 and letters 3 over the net; types 57, 31, 24, 14, 2. */
    @Test
    void hubeiCountsOverTheNet() {
        List<Set<PollutionType>> types = mentions(
                Map.of(
                        PollutionType.AIR, 57,
                        PollutionType.WATER, 31,
                        PollutionType.NOISE, 24,
                        PollutionType.SOLID_WASTE, 14,
                        PollutionType.ECOLOGY, 2),
                89);
        for (int i = 0; i < 89; i++) {
            petition(i < 86 ? Channel.PHONE : Channel.LETTER, BATCH, false, types.get(i), List.of("430902"));
        }
        for (int i = 0; i < 27; i++) {
            repeat(petition(Channel.LETTER, BATCH, false, Set.of(PollutionType.AIR), List.of("430902")));
        }
        counted();

        NewsCounts.News told = news.batch(cutoff(), new FigureBasis(true, Regions.DECOMPOSED, Types.MENTIONS), BATCH);
        assertThat(told.count())
                .extracting(
                        NewsCounts.Count::leads,
                        NewsCounts.Count::petitions,
                        NewsCounts.Count::calls,
                        NewsCounts.Count::letters,
                        NewsCounts.Count::repeats)
                .containsExactly(116L, 89L, 86L, 3L, 27L);
        assertThat(said(told.types()))
                .isEqualTo(Map.of("AIR", "57", "WATER", "31", "NOISE", "24", "SOLID_WASTE", "14", "ECOLOGY", "2"));
    }

    /** Guangdong divides by petitions: shares may sum to more than a hundred. */
    @Test
    void guangdongDividesByPetitions() {
        List<Set<PollutionType>> types =
                mentions(Map.of(PollutionType.AIR, 6, PollutionType.WATER, 5, PollutionType.NOISE, 4), 10);
        types.forEach(type -> petition(Channel.PHONE, BATCH, false, type, List.of("430921")));
        counted();

        assertThat(sentences.batch(cutoff(), new FigureBasis(false, Regions.WHOLE, Types.PETITIONS), BATCH))
                .contains("大气6件次（60.0%）", "水5件次（50.0%）", "噪声4件次（40.0%）");
    }

    /** Wuwei: one petition touched four counties; counted whole it is one in each, decomposed four, raw one. Guizhou: 105 and 106. */
    @Test
    void aPetitionOfSeveralRegionsIsOneOfTheRawCount() {
        petition(
                Channel.LETTER,
                BATCH,
                true,
                Set.of(PollutionType.WATER),
                List.of("430902", "430903", "430921", "430922"));
        for (int i = 0; i < 104; i++) {
            petition(Channel.PHONE, BATCH, false, Set.of(PollutionType.AIR), List.of("430902"));
        }
        counted();

        Map<Measure, BigDecimal> figures = book.figures(cutoff());
        assertThat(figures.get(Measure.HANDED_OFF)).isEqualByComparingTo("105");
        assertThat(figures.get(Measure.DECOMPOSED)).isEqualByComparingTo("108");
        assertThat(figures.get(Measure.KEY_ITEMS)).isEqualByComparingTo("1");
        assertThat(figures.get(Measure.DECOMPOSED_KEY_ITEMS))
                .as("Hunan 2021: 366 (374)")
                .isEqualByComparingTo("4");
        assertThat(said(news.batch(cutoff(), new FigureBasis(false, Regions.WHOLE, Types.MENTIONS), BATCH)
                        .regions()))
                .isEqualTo(Map.of("430902", "105", "430903", "1", "430921", "1", "430922", "1"));
        assertThat(said(news.batch(cutoff(), new FigureBasis(false, Regions.SHARED, Types.MENTIONS), BATCH)
                        .regions()))
                .isEqualTo(Map.of("430902", "104.25", "430903", "0.25", "430921", "0.25", "430922", "0.25"));
    }

    /** Hunan 2024, 23 May: one petition struck off, 1445 to 1444; it stays in the count of its batch and is said beside it. */
    @Test
    void whatIsStruckOffIsSaidBeside() {
        List<CaseNumber> all = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            all.add(petition(Channel.PHONE, BATCH, false, Set.of(PollutionType.AIR), List.of("430902")));
        }
        Instant later = DAY.plusSeconds(9000);
        add(later, new PetitionWithdrawn(all.get(3), later, "liaisona", "不属受理范围"));
        add(later, new HandOffWithdrawn(HandOffKey.of(all.get(3), 1), later, "system"));
        counted();

        Map<Measure, BigDecimal> figures = book.figures(cutoff());
        assertThat(figures.get(Measure.HANDED_OFF)).isEqualByComparingTo("45");
        assertThat(figures.get(Measure.WITHDRAWN_HAND_OFFS)).isEqualByComparingTo("1");
        assertThat(figures.get(Measure.NOT_CLOSED)).isEqualByComparingTo("44");
    }

    private CaseNumber petition(
            Channel channel, int batch, boolean key, Set<PollutionType> types, List<String> regions) {
        CaseNumber number = new CaseNumber("D8GG20210413%04d".formatted(numbers.size() + 1));
        numbers.add(number.value());
        add(
                DAY,
                new PetitionRegistered(
                        number,
                        DAY,
                        "intakea",
                        channel,
                        PROGRAMME,
                        regions.get(0),
                        null,
                        null,
                        false,
                        new ListMarks(null, false, Set.of())));
        add(
                DAY,
                new PetitionClassified(
                        number,
                        DAY,
                        "liaisona",
                        Classification.ENVIRONMENTAL,
                        key,
                        new Problem(null, regions.get(0), null, List.of(new Allegation(1, "问题", types))),
                        null,
                        null,
                        null,
                        null));
        for (int i = 0; i < regions.size(); i++) {
            add(
                    DAY.plusSeconds(3600),
                    new HandOffAssigned(
                            HandOffKey.of(number, i + 1),
                            DAY.plusSeconds(3600),
                            "liaisona",
                            "unit" + regions.get(i),
                            List.of(),
                            new HandOffEvent.Order(List.of(1), null, regions.get(i), null),
                            new HandOffEvent.DueTimes(DAY, DAY, "rule"),
                            batch));
        }
        return number;
    }

    private void repeat(CaseNumber number) {
        CaseNumber earlier = new CaseNumber(numbers.get(0));
        add(DAY.plusSeconds(3600), new RepeatLinked(number, DAY, "liaisona", earlier, RelationKind.REPEAT));
    }

    private void add(Instant recordedAt, CaseEvent event) {
        events.add(new KeptEvent(events.size(), recordedAt, event));
    }

    private void counted() {
        keep(events);
        count(numbers);
    }

    private static Cutoff cutoff() {
        return new Cutoff(PROGRAMME, DAY.plusSeconds(86_400), DAY.plusSeconds(86_400));
    }

    /** Petitions that mention types as often as was published: each one, the first ones two. */
    private static List<Set<PollutionType>> mentions(Map<PollutionType, Integer> published, int petitions) {
        List<PollutionType> all = new ArrayList<>();
        new EnumMap<>(published).forEach((type, times) -> {
            for (int i = 0; i < times; i++) {
                all.add(type);
            }
        });
        List<Set<PollutionType>> types = new ArrayList<>();
        for (int i = 0; i < petitions; i++) {
            int other = petitions + i;
            types.add(other < all.size() ? Set.of(all.get(i), all.get(other)) : Set.of(all.get(i)));
        }
        return types;
    }

    private static Map<String, String> said(Map<String, BigDecimal> parts) {
        Map<String, String> said = new HashMap<>();
        parts.forEach(
                (code, figure) -> said.put(code, figure.stripTrailingZeros().toPlainString()));
        return said;
    }
}
