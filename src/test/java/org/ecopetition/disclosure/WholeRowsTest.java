package org.ecopetition.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.accepted;
import static org.ecopetition.process.Forms.confirmed;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.form;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.published;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.reviewed;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.substantiated;
import static org.ecopetition.process.Forms.unsubstantiated;
import static org.ecopetition.process.Forms.with;

import java.util.List;
import java.util.Map;
import org.ecopetition.disclosure.Disclosure.Correction;
import org.ecopetition.disclosure.Disclosure.Texts;
import org.ecopetition.disclosure.table.PublicFigures;
import org.ecopetition.disclosure.table.PublicRegister;
import org.ecopetition.disclosure.table.PublicRegister.Search;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.process.ProcessTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the public table that are about a whole petition: one for several hand-offs, and a repeat's that points on. */
class WholeRowsTest extends ProcessTest {

    private static final String ROUND = "provincial-2-2023";

    private static final Map<String, Object> SPLIT = form(
            "handOff1Unit",
            NAN_COUNTY,
            "handOff1Allegations",
            "1",
            "handOff2Unit",
            "unit430902",
            "handOff2Allegations",
            "2");

    @Autowired
    private PublicRegister publicRegister;

    @Autowired
    private PublicFigures figures;

    @Autowired
    private CorrectionDesk corrections;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void publishAsUsual() {
        database.sql("update programme set row_per = 'HAND_OFF', types = null where code = ?")
                .param(ROUND)
                .update();
    }

    @Test
    void joinsTheHandOffsOfAPetitionInOneRowOnceTheLastIsApproved() {
        rowPerPetition();
        String number = split(7701);

        substantiate(number + "-01", "unit430921a");

        assertThat(table(7701)).isEmpty();
        assertThat(publicRegister.of(new CaseNumber(number))).hasSize(1);

        findNothing(number + "-02", "unit430902a");

        assertThat(table(7701)).hasSize(1).first().satisfies(row -> {
            assertThat(row.handling().verdict()).isEqualTo(Verdict.PARTLY_SUBSTANTIATED);
            assertThat(row.handling().regionName()).isEqualTo("南县、资阳区");
            assertThat(row.handling().unitName()).isEqualTo("南县、资阳区");
            assertThat(row.origin().types()).containsExactly(PollutionType.WATER, PollutionType.NOISE);
            assertThat(row.texts().findings()).contains("南县：", "资阳区：");
        });
        assertThat(publicRegister.of(new CaseNumber(number)))
                .extracting(row -> row.handling().verdict())
                .containsExactly(Verdict.SUBSTANTIATED, Verdict.UNSUBSTANTIATED);
        assertThat(figures.of(new Search(null, null, null, null, null, 7701, number))
                        .rows())
                .isEqualTo(1);
        assertThat(figures.of(new Search("资阳区", null, null, null, null, 7701, number))
                        .rows())
                .isEqualTo(1);
        assertThat(publicRegister.search(in("南县", 7701), 0, 20)).hasSize(1);
        assertThat(publicRegister.search(in("桃江县", 7701), 0, 20)).isEmpty();
    }

    @Test
    void rewritesTheJointRowWhenAPartIsCorrected() {
        rowPerPetition();
        String number = split(7702);
        substantiate(number + "-01", "unit430921a");
        substantiate(number + "-02", "unit430902a");

        HandOffKey key = new HandOffKey(number + "-02");
        Texts before = corrections.correctable(key).orElseThrow().texts();
        corrections.propose(
                key,
                new Correction(new Texts(before.problem(), "经复核，夜间噪声存在。", before.measures()), "无"),
                "笔误",
                true,
                "liaisona");
        corrections.decide(key, true, "同意", "liaisonb");

        assertThat(table(7702)).hasSize(1).first().satisfies(row -> {
            assertThat(row.texts().findings()).contains("经复核，夜间噪声存在。");
            assertThat(row.correctionReason()).isEqualTo("笔误");
            assertThat(row.version()).isEqualTo(2);
        });
    }

    @Test
    void keepsARowPerHandOffWhereTheRoundSaysSo() {
        String number = split(7703);
        substantiate(number + "-01", "unit430921a");

        assertThat(table(7703)).extracting(Disclosure::handOff).containsExactly(new HandOffKey(number + "-01"));
    }

    @Test
    void pointsFromARepeatToTheOriginal() {
        String original = single(7704);
        String early = repeatOf(original);
        substantiate(original + "-01", "unit430921a");
        String late = repeatOf(early);

        assertThat(List.of(early, late))
                .allSatisfy(repeat -> assertThat(
                                publicRegister.whole(new CaseNumber(repeat)).orElseThrow())
                        .satisfies(row -> {
                            assertThat(row.original()).isEqualTo(new CaseNumber(original));
                            assertThat(row.handling().verdict()).isEqualTo(Verdict.SUBSTANTIATED);
                            assertThat(row.texts().findings()).contains(original);
                            assertThat(row.texts().problem()).doesNotContain("储能");
                        }));
        assertThat(table(7704)).hasSize(1);
        assertThat(publicRegister
                        .search(new Search(null, null, null, null, null, null, late), 0, 20)
                        .getContent())
                .extracting(Disclosure::caseNumber)
                .contains(new CaseNumber(late));
    }

    @Test
    void saysThatAResultIsWrittenOff() {
        rowPerPetition();
        String number = split(7705);
        substantiate(number + "-01", "unit430921a");
        substantiate(number + "-02", "unit430902a");
        String repeat = repeatOf(number);
        String before = publicRegister.stampOf(batch(7705));

        writeOff(number + "-01");

        assertThat(publicRegister.of(new CaseNumber(number)).get(0).writtenOffOn())
                .isNotNull();
        assertThat(table(7705).get(0).writtenOffOn()).isNull();

        writeOff(number + "-02");

        assertThat(table(7705).get(0).writtenOffOn()).isNotNull();
        assertThat(publicRegister.whole(new CaseNumber(repeat)).orElseThrow().writtenOffOn())
                .isNotNull();
        assertThat(publicRegister.stampOf(batch(7705))).isNotEqualTo(before);
    }

    @Test
    void takesTheTypesOfTheRoundInTheirOrder() {
        database.sql("update programme set types = 'EVERYDAY,NOISE,WATER' where code = ?")
                .param(ROUND)
                .update();
        String number = called();

        assertThat(refusal("liaisona", "classifyPetition", number, environmental("MARINE")))
                .contains("petition.type-not-of-round");
        complete("liaisona", "classifyPetition", number, environmental("WATER,NOISE,EVERYDAY"));
        complete("liaisona", "assignHandlers", number, with(handedTo(NAN_COUNTY), "batchNumber", 7706));
        substantiate(number + "-01", "unit430921a");

        assertThat(table(7706).get(0).origin().types())
                .containsExactly(PollutionType.EVERYDAY, PollutionType.NOISE, PollutionType.WATER);
    }

    private void rowPerPetition() {
        database.sql("update programme set row_per = 'PETITION' where code = ?")
                .param(ROUND)
                .update();
    }

    private List<Disclosure> table(int batch) {
        return publicRegister.search(batch(batch), 0, 20).getContent();
    }

    private static Search batch(int number) {
        return in(null, number);
    }

    private static Search in(@Nullable String region, int batch) {
        return new Search(region, null, null, null, null, batch, null);
    }

    private String split(int batch) {
        String number = called();
        complete("liaisona", "classifyPetition", number, environmental("NOISE", "WATER"));
        complete("liaisona", "assignHandlers", number, with(SPLIT, "batchNumber", batch));
        return number;
    }

    private String single(int batch) {
        String number = called();
        complete("liaisona", "classifyPetition", number, environmental("NOISE"));
        complete("liaisona", "assignHandlers", number, with(handedTo(NAN_COUNTY), "batchNumber", batch));
        return number;
    }

    private String repeatOf(String earlier) {
        String repeat = called();
        complete("liaisonb", "classifyPetition", repeat, form("classification", "REPEAT", "repeatOf", earlier));
        return repeat;
    }

    private void substantiate(String handOff, String officer) {
        complete(officer, "signReceipt", handOff, signed());
        complete(officer, "verifyAllegation", handOff, substantiated());
        complete(officer, "rectify", handOff, rectified());
        complete("liaisona", "reviewResult", handOff, reviewed("CLOSED"));
        complete("liaisonb", "reviewDisclosure", handOff, published());
    }

    private void findNothing(String handOff, String officer) {
        complete(officer, "signReceipt", handOff, signed());
        complete(officer, "verifyAllegation", handOff, unsubstantiated());
        complete("liaisona", "reviewUnsubstantiated", handOff, confirmed());
        complete("liaisona", "reviewResult", handOff, reviewed("CLOSED"));
        complete("liaisonb", "reviewDisclosure", handOff, published());
    }

    private void writeOff(String handOff) {
        fire("publicityEnded", handOff);
        complete("liaisona", "acceptRectification", handOff, accepted());
    }
}
