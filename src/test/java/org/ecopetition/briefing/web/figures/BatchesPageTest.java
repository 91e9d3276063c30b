package org.ecopetition.briefing.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.Registration;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of batches as people and spreadsheets read it; the counts themselves are {@code BatchBookTest}'s. */
class BatchesPageTest extends HouseTest {

    @Autowired
    private PetitionRegister register;

    @ParameterizedTest
    @ValueSource(strings = {"liaisona", "leadera", "auditora"})
    void showsWhoeverSeesAllCasesTheCounts(String person) {
        Answer page = as(person).get("/batches?programme=routine");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("交办批次", "日常信访", "下载表格");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?programme=unheard-of",
                "?asOf=never",
                "?asOf=2999-01-01T00:00",
                "?asOf=2023-06-30T08:00&programme=provincial-2-2023"
            })
    void answersWhateverTheAddressAsks(String query) {
        assertThat(as("liaisona").get("/batches" + query).status()).isEqualTo(200);
        assertThat(as("liaisona").get("/batches.csv" + query).status()).isEqualTo(200);
        assertThat(as("liaisona").get("/batches/cases" + query).status()).isEqualTo(200);
    }

    @Test
    void saysWhyItIsNotTheCutOffThatWasAskedFor() {
        assertThat(as("liaisona").get("/batches?asOf=never").body()).contains("“never”不是可识别的时间", "下面是现在的统计");
        assertThat(as("liaisona").get("/batches?asOf=2999-01-01T00:00").body()).contains("在将来");
        assertThat(as("liaisona")
                        .get("/batches?asOf=2023-06-30T08:00&knownAt=2023-06-29T08:00")
                        .body())
                .contains("不能早于");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?upper=x", "?page=x", "?own=99999999999"})
    void turnsAwayNumbersThatAreNone(String query) {
        assertThat(as("liaisona").get("/batches/cases" + query).status()).isEqualTo(400);
    }

    @Test
    void givesSpreadsheetsTheSameTable() {
        Answer table = as("auditora").get("/batches.csv?programme=routine");

        assertThat(table.contentType()).contains("text/csv");
        assertThat(table.body())
                .startsWith("\uFEFF督察组批次,本级批次,交办日期（起）,交办日期（止）,交办（件）,分解后交办（件）,重点件,重复件,核减,核减后")
                .contains("合计,,");
    }

    @Test
    void leavesOutWhatHasNotBeenHandedOff() {
        String number = register.register(
                        new Registration(
                                Channel.PHONE,
                                Instant.now(),
                                "某处夜间噪声",
                                "某镇",
                                "430921",
                                null,
                                null,
                                new Caller(null, null, null)),
                        "intakea")
                .value();

        assertThat(as("liaisona").get("/batches/cases?programme=routine").body())
                .doesNotContain(number);
    }
}
