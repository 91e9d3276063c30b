package org.ecopetition.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.accepted;
import static org.ecopetition.process.Forms.confirmed;
import static org.ecopetition.process.Forms.form;
import static org.ecopetition.process.Forms.published;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.reviewed;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.with;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.ecopetition.evidence.EvidenceBook;
import org.ecopetition.evidence.EvidenceKind;
import org.ecopetition.evidence.EvidencePhase;
import org.ecopetition.evidence.KeptFile;
import org.ecopetition.evidence.Taken;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.HandOffStatus;
import org.ecopetition.journey.PublishedCase.Claim;
import org.ecopetition.journey.PublishedCase.Measured;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.PetitionStatus;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.Registration;
import org.ecopetition.process.ProcessTest;
import org.ecopetition.rectification.AccountabilityKind;
import org.ecopetition.rectification.EnforcementDesk;
import org.ecopetition.rectification.EnforcementEntry;
import org.ecopetition.rectification.EnforcementKind;
import org.ecopetition.rectification.EnforcementPaper;
import org.ecopetition.rectification.Interviewed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Cases that cities published, each driven by its own steps from the call to the write-off in a house of that city: what our
 * public table states must be what the city's table stated.
 */
class PublishedCasesTest extends ProcessTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int STRANGER = 900;

    /** Where the cases name the fine of a kind. */
    private static final Map<EnforcementKind, String> FINES =
            Map.of(EnforcementKind.PENALTY_CASE, "finesWan", EnforcementKind.PENALTY_NOTICE, "announcedWan");

    /** Enforcement as the cases name it. */
    private static final Map<String, EnforcementKind> KINDS = Map.ofEntries(
            Map.entry("orderedCorrections", EnforcementKind.ORDERED_CORRECTION),
            Map.entry("timeLimitedCorrections", EnforcementKind.TIME_LIMITED_CORRECTION),
            Map.entry("suspensions", EnforcementKind.SUSPENSION),
            Map.entry("closures", EnforcementKind.CLOSURE),
            Map.entry("seizures", EnforcementKind.SEIZURE),
            Map.entry("penaltyNotices", EnforcementKind.PENALTY_NOTICE),
            Map.entry("penaltyCases", EnforcementKind.PENALTY_CASE),
            Map.entry("criminalCases", EnforcementKind.CRIMINAL_CASE),
            Map.entry("administrativeDetentions", EnforcementKind.ADMINISTRATIVE_DETENTION),
            Map.entry("criminalDetentions", EnforcementKind.CRIMINAL_DETENTION),
            Map.entry("interviews", EnforcementKind.INTERVIEW),
            Map.entry("accountabilities", EnforcementKind.ACCOUNTABILITY));

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private IdentityService identities;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient database;

    @Autowired
    private EnforcementDesk enforcement;

    @Autowired
    private EvidenceBook evidence;

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.ecopetition.journey.PublishedCase#all")
    void isPublishedAsItsCityPublishedIt(PublishedCase given) throws Exception {
        enterOfficer(given);
        String number = handedOver(given);

        if (given.isIntakeOnly()) {
            staysWithTheUnit(given, number);
            return;
        }
        String key = number + "-01";
        verify(given, key);
        rectify(given, key);
        decide(given, key);
        mustBeStated(given, number);
        finish(given, key);
    }

    @Test
    void isPublishedAgainOnceItIsFinished() throws Exception {
        PublishedCase given = PublishedCase.all()
                .filter(one -> "OPEN".equals(one.closing()))
                .findFirst()
                .orElseThrow();
        enterOfficer(given);
        String number = handedOver(given);
        String key = number + "-01";
        verify(given, key);
        rectify(given, key);
        decide(given, key);

        comes(given.handedOff().plusDays(20), 9);
        complete(officerOf(given), "rectify", key, with(rectified(), "completedOn", today().toString()));
        complete("liaisona", "reviewResult", key, reviewed("CLOSED"));
        complete("liaisonb", "reviewDisclosure", key, published());

        assertThat(tableOf(number))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("是否办结", "已办结")
                        .containsEntry("处理和整改情况", "加装隔音屏,限时运行冷却风机。查处情况：2023-07-03责令改正1家。"));
    }

    /** Makes the house one of all these cities: their regions are in its register of units, with what a start gives a unit. */
    @BeforeEach
    void moveToTheCities() throws IOException {
        if (!hasStrangers()) {
            PublishedCase.all()
                    .collect(Collectors.toMap(PublishedCase::regionCode, PublishedCase::regionName, (one, same) -> one))
                    .forEach(this::enter);
        }
        database.sql("update unit set region_code = substring(id, 5) where position = ?")
                .param(STRANGER)
                .update();
    }

    /** The other tests know the regions of our own city alone. */
    @AfterEach
    void moveBack() {
        database.sql("update unit set region_code = null where position = ?")
                .param(STRANGER)
                .update();
    }

    private boolean hasStrangers() {
        return database.sql("select count(*) from unit where position = ?")
                        .param(STRANGER)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Enters a region unless it is one of our own. */
    private void enter(String code, String name) {
        String unit = "unit" + code;
        if (units.find(unit).isPresent()) {
            return;
        }
        database.sql("insert into unit (id, name, position) values (?, ?, ?)")
                .params(unit, name, STRANGER)
                .update();
        identities.saveGroup(identities.newGroup(unit));
        Authorization reads = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        reads.setGroupId(unit);
        reads.setResource(Resources.PROCESS_DEFINITION);
        reads.setResourceId(Authorization.ANY);
        reads.addPermission(ProcessDefinitionPermissions.READ);
        authorizations.saveAuthorization(reads);
    }

    private void enterOfficer(PublishedCase given) {
        if (identities.createUserQuery().userId(officerOf(given)).count() == 0) {
            User officer = identities.newUser(officerOf(given));
            identities.saveUser(officer);
            identities.createMembership(officerOf(given), unitOf(given));
        }
    }

    private String handedOver(PublishedCase given) {
        clock.set(given.received().atTime(LocalTime.of(9, 0)).atZone(CHINA).toInstant());
        String number = register.register(
                        new Registration(
                                given.channel(),
                                clock.instant(),
                                given.problem(),
                                null,
                                given.regionCode(),
                                given.number(),
                                null,
                                new Caller(null, null, null)),
                        "intakea")
                .value();
        comes(given.handedOff(), 10);
        complete("liaisona", "classifyPetition", number, classified(given));
        complete("liaisona", "assignHandlers", number, assigned(given));
        return number;
    }

    private Map<String, Object> classified(PublishedCase given) {
        Map<String, Object> form =
                form("classification", "ENVIRONMENTAL", "textConfirmed", true, "keyItem", given.key());
        put(form, "repeatOf", given.linkedTo());
        int n = 0;
        for (Claim claim : given.claims()) {
            n++;
            form.put("allegation" + n + "Text", claim.text());
            form.put("allegation" + n + "Types", claim.types());
        }
        return form;
    }

    private static Map<String, Object> assigned(PublishedCase given) {
        Map<String, Object> form = form("handOff1Unit", unitOf(given));
        put(form, "batchNumber", given.batch());
        return form;
    }

    private void staysWithTheUnit(PublishedCase given, String number) throws Exception {
        assertThat(petition(number).status()).isEqualTo(PetitionStatus.HANDED_OFF);
        assertThat(handOff(number + "-01").status()).isEqualTo(HandOffStatus.ISSUED);
        assertThat(tableOf(number)).isEmpty();
        if (given.table().types() != null) {
            assertThat(petition(number).allegations().stream()
                            .flatMap(allegation -> allegation.types().stream())
                            .map(PublishedCasesTest::wordOf))
                    .containsOnly(given.table().types().split("、"));
        }
    }

    private void verify(PublishedCase given, String key) {
        comes(given.handedOff().plusDays(1), 9);
        complete(officerOf(given), "signReceipt", key, signed());
        comes(given.handedOff().plusDays(2), 15);
        for (int n = 1; n <= given.claims().size(); n++) {
            Claim claim = given.claims().get(n - 1);
            for (String name : orEmpty(claim.evidence())) {
                file(given, new HandOffKey(key), n, EvidencePhase.BEFORE, name);
            }
            complete(officerOf(given), visit(key, n), visited(given, claim));
            if ("UNSUBSTANTIATED".equals(claim.verdict())) {
                complete("liaisonb", "reviewUnsubstantiated", key, confirmed());
            }
        }
    }

    private Map<String, Object> visited(PublishedCase given, Claim claim) {
        Map<String, Object> form = form(
                "visitDate",
                today().toString(),
                "visitors",
                "执法人员两人",
                "narrative",
                Objects.requireNonNull(claim.found()),
                "verdict",
                Objects.requireNonNull(claim.verdict()));
        int n = 0;
        for (Measured measured : orEmpty(claim.measured())) {
            form.putAll(measurement("measurement" + ++n, measured, measured.value()));
            put(form, "measurement" + n + "Passed", measured.passed() ? true : null);
            put(form, "measurement" + n + "Valid", measured.valid());
            LocalDate at = measured.at();
            put(form, "measurement" + n + "At", at == null ? null : at + "T10:00");
            put(form, "measurement" + n + "TimeUnknown", at == null ? true : null);
        }
        if (!given.isSubstantiated()) {
            put(form, "actionsTaken", given.done());
        }
        return form;
    }

    private static Map<String, Object> measurement(String prefix, Measured measured, @Nullable String value) {
        Map<String, Object> form = form(prefix + "Item", measured.item(), prefix + "Point", measured.point());
        put(form, prefix + "Name", measured.name());
        put(form, prefix + "Unit", measured.unit());
        put(form, prefix + "Zone", measured.zone());
        put(form, prefix + "Period", measured.period());
        put(form, prefix + "Circumstance", measured.circumstance());
        put(form, prefix + "Frequency", measured.frequency());
        put(form, prefix + "Value", value);
        put(form, prefix + "Limit", measured.limit());
        put(form, prefix + "LimitBasis", measured.basis());
        return form;
    }

    private void rectify(PublishedCase given, String key) {
        if (!given.isSubstantiated()) {
            return;
        }
        comes(given.handedOff().plusDays(4), 15);
        boolean finished = "CLOSED".equals(given.closing());
        enforce(given, new HandOffKey(key));
        complete(
                officerOf(given),
                "rectify",
                key,
                form(
                        "rectificationKind",
                        finished ? "IMMEDIATE" : "PLANNED",
                        "measures",
                        Objects.requireNonNull(given.done()),
                        "rectificationState",
                        finished ? "COMPLETED" : "IN_PROGRESS",
                        finished ? "completedOn" : "plannedFinish",
                        finished ? today().toString() : today().plusDays(60).toString()));
        Map<String, Object> again = remeasured(given);
        if (finished && !again.isEmpty()) {
            complete(officerOf(given), "remeasure", key, again);
        }
    }

    /** Enters what was enforced in the register, each kind with a paper of its own: the one place that knows how it is recorded. */
    private void enforce(PublishedCase given, HandOffKey key) {
        Map<String, Object> counts = given.counts() == null ? Map.of() : given.counts();
        counts.forEach((name, count) -> {
            EnforcementKind kind = KINDS.get(name);
            if (kind != null) {
                Object fine = counts.get(FINES.getOrDefault(kind, ""));
                enforcement.record(
                        key,
                        new EnforcementEntry(
                                kind,
                                kind == EnforcementKind.ACCOUNTABILITY ? AccountabilityKind.OTHER : null,
                                kind == EnforcementKind.INTERVIEW ? Interviewed.OFFICIAL : null,
                                today(),
                                Integer.valueOf(count.toString()),
                                null,
                                fine == null ? null : new BigDecimal(fine.toString()),
                                EnforcementPaper.NONE,
                                null,
                                file(given, key, 1, EvidencePhase.ENFORCEMENT, "文书")),
                        UUID.randomUUID().toString(),
                        officerOf(given),
                        unitOf(given));
            }
        });
    }

    private String file(PublishedCase given, HandOffKey key, int allegation, EvidencePhase phase, String name) {
        String hash = (UUID.randomUUID().toString() + UUID.randomUUID())
                .replace("-", "")
                .substring(0, 64);
        return evidence.add(
                        key,
                        allegation,
                        phase,
                        new KeptFile(hash, EvidenceKind.PDF, name + ".pdf", 900),
                        Taken.UNKNOWN,
                        officerOf(given),
                        unitOf(given))
                .id();
    }

    private static Map<String, Object> remeasured(PublishedCase given) {
        Map<String, Object> form = new LinkedHashMap<>();
        int n = 0;
        for (int allegation = 1; allegation <= given.claims().size(); allegation++) {
            for (Measured measured : orEmpty(given.claims().get(allegation - 1).measured())) {
                if (measured.after() != null) {
                    n++;
                    String prefix = "measurement" + n;
                    form.putAll(measurement(prefix, measured, measured.after()));
                    // unit and limit stay what they were without being said again
                    Stream.of("Unit", "Limit", "LimitBasis").map(prefix::concat).forEach(form::remove);
                    form.put("measurement" + n + "Allegation", allegation);
                    form.put("measurement" + n + "TimeUnknown", true);
                }
            }
        }
        return form;
    }

    private void decide(PublishedCase given, String key) {
        comes(given.handedOff().plusDays(6), 10);
        Map<String, Object> review = reviewed(Objects.requireNonNull(given.closing()));
        put(review, "overallVerdict", given.whole());
        put(review, "reviewComment", given.whole() == null ? null : "主要问题基本属实");
        complete("liaisona", "reviewResult", key, review);
        Map<String, Object> disclosure = published();
        put(disclosure, "publicAccountability", given.accountability());
        comes(given.handedOff().plusDays(7), 10);
        complete("liaisonb", "reviewDisclosure", key, disclosure);
    }

    private void mustBeStated(PublishedCase given, String number) throws Exception {
        List<Map<String, String>> rows = tableOf(number);
        assertThat(rows).hasSize(1);
        Map<String, String> row = rows.get(0);
        String texts = row.get("调查核实情况") + row.get("处理和整改情况");
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(row).containsEntry("行政区域", given.regionName());
            softly.assertThat(row).containsEntry("交办问题基本情况", given.problem());
            if (given.table().types() != null) {
                softly.assertThat(row.getOrDefault("问题类型", "").split("、"))
                        .containsExactlyInAnyOrder(given.table().types().split("、"));
            }
            states(softly, row, "是否属实", given.table().verdict());
            states(softly, row, "是否办结", given.table().closing());
            states(softly, row, "责任人被处理情况", given.table().accountability());
            if (given.done() != null) {
                softly.assertThat(row.get("处理和整改情况")).contains(given.done());
            }
            orEmpty(given.table().says())
                    .forEach(words -> softly.assertThat(texts).contains(words));
            orEmpty(given.table().saysNot())
                    .forEach(words -> softly.assertThat(texts).doesNotContain(words));
        });
    }

    private static void states(SoftAssertions softly, Map<String, String> row, String column, @Nullable String words) {
        if (words != null) {
            softly.assertThat(row).containsEntry(column, words);
        }
    }

    /** What is settled goes through publicity and acceptance; what is not stays in rectification. */
    private void finish(PublishedCase given, String key) {
        if (!given.isSubstantiated()) {
            assertThat(handOff(key).status()).isEqualTo(HandOffStatus.FINISHED);
            return;
        }
        if (!"CLOSED".equals(given.closing())) {
            assertThat(handOff(key).status()).isEqualTo(HandOffStatus.RECTIFYING);
            return;
        }
        fire("publicityEnded", key);
        complete("liaisona", "acceptRectification", key, with(accepted(), "acceptanceDate", today().toString()));
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.WRITTEN_OFF);
    }

    /** The rows of a petition in the spreadsheet that the public downloads, by their headings. */
    private List<Map<String, String>> tableOf(String number) throws Exception {
        MockMvc http = MockMvcBuilders.webAppContextSetup(house).build();
        MvcResult started = http.perform(
                        get("/public/disclosures.xlsx").param("layout", "A").param("text", number))
                .andReturn();
        byte[] file =
                http.perform(asyncDispatch(started)).andReturn().getResponse().getContentAsByteArray();
        String raw = petition(number).rawNumber();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            List<List<String>> cells =
                    rows.skip(2).map(PublishedCasesTest::cells).toList();
            return cells.stream()
                    .skip(1)
                    .map(row -> joined(cells.get(0), row))
                    .filter(row -> raw.equals(row.get("受理编号")))
                    .toList();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static List<String> cells(Row row) {
        return row.stream().map(cell -> cell == null ? "" : text(cell)).toList();
    }

    private static String text(Cell cell) {
        return Objects.requireNonNullElse(cell.getText(), "");
    }

    private static Map<String, String> joined(List<String> headings, List<String> row) {
        Map<String, String> joined = new LinkedHashMap<>();
        for (int at = 0; at < headings.size(); at++) {
            joined.put(headings.get(at), at < row.size() ? row.get(at) : "");
        }
        return joined;
    }

    private void comes(LocalDate day, int hour) {
        clock.set(day.atTime(hour, 0).atZone(CHINA).toInstant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    private static String unitOf(PublishedCase given) {
        return "unit" + given.regionCode();
    }

    private static String officerOf(PublishedCase given) {
        return unitOf(given) + "a";
    }

    private static void put(Map<String, Object> form, String name, @Nullable Object value) {
        if (value != null) {
            form.put(name, value);
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static String wordOf(PollutionType type) {
        return switch (type) {
            case AIR -> "大气";
            case WATER -> "水";
            case SOIL -> "土壤";
            case NOISE -> "噪声";
            case RADIATION -> "辐射";
            case SOLID_WASTE -> "固废";
            case ECOLOGY -> "生态";
            case MARINE -> "海洋";
            case EVERYDAY -> "群众身边的生态环境问题";
            case OTHER -> "其他";
        };
    }
}
