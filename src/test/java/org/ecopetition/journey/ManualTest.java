package org.ecopetition.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** The staff guide, read from what is deployed: on a screen, on a phone and on paper. */
class ManualTest extends AtTasklist {

    @ParameterizedTest
    @CsvSource({
        "liaisona, 协调联络组, 研判分类",
        "unit430921a, 承办单位, 签收交办件",
        "leadera, 领导, 领办重点件",
        "intakea, 接听登记, 登记完成",
        "auditora, 审计, 账本",
        "admin, 管理员, Camunda Modeler"
    })
    void tellsEachOfficeWhatItDoes(String person, String office, String words) {
        browser.logIn(person, PASSWORD);
        browser.open("/manual");

        assertThat(browser.text()).contains("办理手册：" + office, words);
        if (browser.shows(By.cssSelector(".diagram"))) {
            browser.see(By.cssSelector(".diagram svg .passed"));
        }
        assertThat(browser.barriers()).isEmpty();
        browser.wholePage("manual-" + person);
        browser.onPhone();
        assertThat(browser.isWiderThanTheScreen()).isFalse();
        browser.picture("manual-phone-" + person);
    }

    @Test
    void followsWhatIsDeployed() {
        String form =
                as("admin").deploy(DrawnInModeler.FORM, DrawnInModeler.form()).read("$.id");
        String model =
                as("admin").deploy(DrawnInModeler.MODEL, DrawnInModeler.model()).read("$.id");
        try {
            String unit = as("unit430921a").get("/manual").body();
            assertThat(unit).contains("现场预检", "受检场所", "在岗人数", "闻到的气味", "臭鸡蛋味、氨味");
            assertThat(unit).doesNotContain("通报分管领导</h3>");
            assertThat(as("leadera").get("/manual").body()).contains("通报分管领导</h3>");
            assertThat(as("liaisona").get("/manual?office=unit").body()).contains("现场预检");
            assertThat(as("unit430921a").get("/manual", "Accept-Language", "en").body())
                    .contains("The lead unit signs for the hand-off or returns it");
        } finally {
            repository.deleteDeployment(model, true);
            repository.deleteDeployment(form, true);
        }
        assertThat(as("unit430921a").get("/manual").body()).doesNotContain("现场预检");
    }
}
