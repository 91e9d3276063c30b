package org.ecopetition.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.with;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The list of tasks as an officer finds it in the morning. */
class TaskListDayTest extends AtTasklist {

    private static final By LISTS = By.cssSelector(".task-filters .item");
    private static final By CHOSEN = By.cssSelector(".task-filters .item.active");
    private static final By COUNT = By.cssSelector(".list-count");

    @Test
    void opensOnWhatWaitsForTheUnitDueFirstWithACountAtEveryList() {
        handedToNanCounty("砖厂夜间冒烟", false);
        browser.logIn("unit430921a", PASSWORD);

        browser.open("/camunda/app/tasklist/default/");

        browser.until(page -> page.findElement(CHOSEN).getText().startsWith("本单位待办"));
        browser.until(page -> page.findElements(LISTS).stream()
                .allMatch(list -> list.findElement(COUNT).getText().matches("\\d+")));
        assertThat(browser.read(By.cssSelector(".sorting-choice .sort-by"))).isEqualTo("到期时间");
        assertThat(browser.shows(By.cssSelector(".sort-direction.glyphicon-menu-up")))
                .isTrue();
    }

    @Test
    void tellsOnEachCardWhatIsComplainedOfWhereAndHowMuchTimeIsLeft() {
        String matter = "砖厂夜间冒烟" + UUID.randomUUID();
        String number = handedToNanCounty(matter, true);
        browser.logIn("unit430921a", PASSWORD);
        browser.open("/camunda/app/tasklist/default/");

        String card = cardOf(number).getText();

        assertThat(card).contains("重点件", "还有", matter, "兰溪镇红砖厂", number + "-01").doesNotContain("到期");
    }

    @Test
    void leadsFromTheBarToEveryPageOfTheRole() {
        browser.logIn("unit430921a", PASSWORD);
        browser.open("/camunda/app/tasklist/default/");

        browser.click(By.cssSelector(".house-places summary"));

        List<String> pages = browser.links(By.cssSelector(".house-places a"));
        assertThat(pages).anyMatch(page -> page.contains("督办")).noneMatch(page -> page.contains("办理档案"));
        browser.click(By.linkText("督办"));
        browser.until(page -> String.valueOf(page.getCurrentUrl()).endsWith("/supervision"));
    }

    @Test
    void findsACaseByItsPlaceAndAWordOfItsMatter() {
        String place =
                "古楼巷" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").replaceAll("[a-f]", "里") + "口";
        String number = handedToNanCounty("豆腐坊污水横流", false, place);
        handedToNanCounty("水泥厂扬尘", false, "新街");
        browser.logIn("unit430921a", PASSWORD);
        tasklist.open();

        tasklist.lookFor(place + " 污水", number);

        assertThat(browser.texts(By.cssSelector(".tasks-list .case-card strong")))
                .containsExactly(number + "-01");
        assertThat(as("unit430902a")
                        .get("/cases/tasks/keys?words=" + encoded(place))
                        .body())
                .isEqualTo("[]");
        assertThat(as("liaisona")
                        .get("/cases/tasks/keys?words=" + encoded(place))
                        .list("$"))
                .containsExactlyInAnyOrder(number, number + "-01");
        assertThat(as("liaisona").get("/cases/tasks/keys?words=" + encoded("%")).body())
                .isEqualTo("[]");
    }

    @Test
    void signsForSeveralAtOnce() {
        String first = handedToNanCounty("砖厂夜间冒烟", false);
        String second = handedToNanCounty("水泥厂扬尘", false);
        browser.logIn("unit430921a", PASSWORD);
        tasklist.open();
        browser.textOnceItSays("批量办理");
        assertThat(browser.text()).as("nothing to choose with yet").doesNotContain("签收所选");
        browser.click(By.xpath("//button[.='批量办理']"));

        browser.click(By.cssSelector(".house-pick input[aria-label$='" + first + "-01']"));
        browser.click(By.cssSelector(".house-pick input[aria-label$='" + second + "-01']"));
        assertThat(browser.barriersWithin(".house-bulk")).isEmpty();
        browser.click(By.xpath("//button[.='签收所选（2）']"));
        browser.acceptWhenAsked();

        browser.textOnceItSays("已签收 2 件");
        cases.settle();
        assertThat(cases.open("unit430921a", "verifyAllegation", first + "-01")).isNotEmpty();
        assertThat(cases.open("unit430921a", "verifyAllegation", second + "-01"))
                .isNotEmpty();
    }

    @Test
    void classifiesSeveralImportedRowsAfterALookAtEachInOneTable() {
        String day = "D2YY2023071391%d".formatted(System.nanoTime() % 10);
        List<String> numbers = List.of(day + "1", day + "2");
        bringIn(numbers);
        cases.settle();
        browser.logIn("liaisona", PASSWORD);
        tasklist.open();
        tasklist.lookFor(day, day);
        browser.textOnceItSays("批量办理");
        browser.click(By.xpath("//button[.='批量办理']"));
        numbers.forEach(number -> browser.click(By.cssSelector(".house-pick input[aria-label$='" + number + "']")));

        browser.click(By.xpath("//button[.='逐件核对后研判（2）']"));

        browser.textOnceItSays("照此研判（0）");
        assertThat(browser.read(By.cssSelector(".house-look"))).contains("砖厂夜间冒烟", "南县", "大气", "请逐件研判：建议列为重点件");
        assertThat(browser.barriersWithin(".house-look")).isEmpty();
        assertThat(browser.of(By.cssSelector("[aria-label='照此研判 " + numbers.get(1) + "']"), WebElement::isEnabled))
                .isFalse();
        browser.click(By.cssSelector("[aria-label='照此研判 " + numbers.get(0) + "']"));
        browser.click(By.xpath("//button[.='照此研判（1）']"));
        browser.until(page -> browser.read(By.cssSelector(".house-look")).contains("已研判"));
        cases.settle();
        assertThat(cases.open("liaisona", "assignHandlers", numbers.get(0))).isNotEmpty();
        assertThat(cases.open("liaisona", "classifyPetition", numbers.get(1))).isNotEmpty();
    }

    /** Two rows of a list, the second marked as a key item. */
    private void bringIn(List<String> numbers) {
        String list = """
                序号,案卷编号,案卷类别,案卷内容,污染类型,接件时间,涉及区域
                1,%s,,砖厂夜间冒烟,大气,2023-07-13 09:30,益阳市南县
                2,%s,重点件,水泥厂扬尘,大气,2023-07-13 09:40,益阳市南县
                """.formatted(numbers.toArray());
        as("liaisona").upload("/api/petitions/import", "清单.csv", list.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void loadsEachOfOurScriptsOnce() {
        handedToNanCounty("砖厂夜间冒烟", false);
        browser.logIn("unit430921a", PASSWORD);
        tasklist.open();

        assertThat(browser.loaded("/tasklist/scripts/"))
                .as("a script loaded twice acts twice")
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private WebElement cardOf(String number) {
        return browser.see(By.xpath("//li[contains(@class,'task')][.//strong[starts-with(.,'" + number + "')]]"));
    }

    private String handedToNanCounty(String matter, boolean keyItem) {
        return handedToNanCounty(matter, keyItem, "兰溪镇红砖厂");
    }

    private String handedToNanCounty(String matter, boolean keyItem, String place) {
        String number = cases.called(matter, "兰溪镇红砖厂" + UUID.randomUUID());
        cases.complete(
                "liaisona",
                "classifyPetition",
                number,
                with(environmental("AIR"), "keyItem", keyItem, "problemText", matter, "place", place));
        cases.complete("liaisona", "assignHandlers", number, handedTo("unit430921"));
        return number;
    }
}
