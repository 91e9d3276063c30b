package org.ecopetition.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.noise;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.with;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What helps to fill in the forms: choices that exist, the limit while a value is typed, pictures from the form itself. */
class FormHelpTest extends AtTasklist {

    private static final By LIMIT = By.cssSelector(".house-limit");

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void offersTheAllegationsThatExistInTheirWordsAndFindsUnitsByTyping() {
        String number = classified("NOISE", "WATER");
        browser.logIn("liaisona", PASSWORD);
        fillIn(cases.open("liaisona", "assignHandlers", number));

        browser.see(By.cssSelector("input[id$='-handOffCount']"))
                .sendKeys(Keys.chord(Keys.CONTROL, "a"), "2"); // a default is not always cleared in time
        browser.until(page -> browser.texts(By.cssSelector(".house-told")).stream()
                        .filter(words -> !words.isBlank())
                        .count()
                == 4);

        assertThat(browser.text()).doesNotContain("问题 3");
        assertThat(offered("handOff1Assisting")).isEmpty();
        browser.type(By.cssSelector(".house-search input"), "水利");
        browser.until(page -> offered("handOff1Assisting").contains("水利"));
        assertThat(offered("handOff1Assisting")).doesNotContain("南县");
        browser.click(By.xpath("(//label[contains(.,'市水利局')])[1]"));
        browser.type(By.cssSelector(".house-search input"), "县");
        browser.until(page -> offered("handOff1Assisting").contains("桃江县"));
        assertThat(offered("handOff1Assisting"))
                .as("what is ticked stays, and the lead unit does not assist itself")
                .contains("市水利局")
                .doesNotContain("南县");
        assertThat(browser.barriersWithin(".house-search")).isEmpty();
    }

    @Test
    void asksForNoNumberOfHandOffsWhereThereIsOneAllegation() {
        String number = classified("NOISE");
        browser.logIn("liaisona", PASSWORD);
        fillIn(cases.open("liaisona", "assignHandlers", number));

        browser.until(page -> !browser.shows(By.cssSelector("input[id$='-handOffCount']")));
        tasklist.select("handOff1Unit", "南县");
        tasklist.complete();
        cases.settle();

        assertThat(browser.read(By.cssSelector(".house-turn"))).contains("签收交办件", "南县");
    }

    @Test
    void saysWhileAValueIsTypedWhichLimitAppliesAndWhatItComesTo() {
        String key = signedByNanCounty();
        browser.logIn("unit430921a", PASSWORD);
        fillIn(cases.open("unit430921a", "verifyAllegation", key));
        tasklist.type("measurementCount", "1");
        tasklist.select("measurement1Item", "工业企业厂界噪声（GB 12348）");
        tasklist.select("measurement1Zone", "2类");

        tasklist.pick("measurement1Period", "夜间（22:00–06:00）");
        browser.until(page -> browser.read(LIMIT).contains("50 dB(A)"));
        assertThat(browser.read(LIMIT)).contains("GB 12348-2008").doesNotContain("超标");

        tasklist.type("measurement1Value", "56");
        browser.until(page -> browser.read(LIMIT).contains("超标 6 dB"));

        tasklist.type("measurement1Value", "48");
        browser.until(page -> browser.read(LIMIT).contains("达标"));
        assertThat(browser.read(LIMIT)).doesNotContain("超标");
        assertThat(browser.barriersWithin(".house-limit")).isEmpty();
    }

    @Test
    void picksTheHoursInWhichAMeasurementWasTakenUnlessSomebodyPickedThem() {
        String key = signedByNanCounty();
        browser.logIn("unit430921a", PASSWORD);
        fillIn(cases.open("unit430921a", "verifyAllegation", key));
        tasklist.type("measurementCount", "1");
        tasklist.select("measurement1Item", "工业企业厂界噪声（GB 12348）");
        tasklist.select("measurement1Zone", "2类");

        tasklist.typeTime("measurement1At", today.toString(), "23:30");
        browser.until(page -> "夜间（22:00–06:00）".equals(tasklist.picked("measurement1Period")));
        browser.until(page -> browser.read(LIMIT).contains("50 dB(A)"));

        tasklist.pick("measurement1Period", "昼间（06:00–22:00）");
        browser.until(page -> browser.read(LIMIT).contains("60 dB(A)"));
        assertThat(tasklist.picked("measurement1Period")).isEqualTo("昼间（06:00–22:00）");
    }

    @Test
    void tellsWhatWasMeasuredBeforeBesideTheRemeasurement() {
        String key = signedByNanCounty();
        cases.complete(
                "unit430921a",
                "verifyAllegation",
                key,
                with(noise("56.3"), "visitDate", today.toString(), "measurement1At", today + "T00:00:02"));
        cases.complete("unit430921a", "rectify", key, with(rectified(), "completedOn", today.toString()));
        browser.logIn("unit430921a", PASSWORD);

        fillIn(cases.open("unit430921a", "remeasure", key));

        browser.until(page -> browser.read(LIMIT).contains("整改前：56.3 dB(A)"));
        assertThat(browser.text()).contains("1 噪声扰民");
    }

    @Test
    void takesSeveralPicturesFromTheFormItself() {
        String key = signedByNanCounty();
        browser.logIn("unit430921a", PASSWORD);
        fillIn(cases.open("unit430921a", "verifyAllegation", key));
        browser.until(page -> page.findElement(By.cssSelector(".house-file")));

        browser.choose(By.cssSelector(".house-file"), picture("north"), picture("south"));

        browser.until(page ->
                page.findElements(By.cssSelector(".house-photos li.good")).size() == 2);
        tasklist.type("narrative", "厂界噪声明显");
        assertThat(as("unit430921a")
                        .get("/cases/" + key.replaceFirst("-\\d\\d$", "") + "/evidence?handOff=1")
                        .body())
                .contains("north", "south");
        assertThat(browser.barriersWithin(".house-photos")).isEmpty();
    }

    private void fillIn(String task) {
        tasklist.open(task);
        tasklist.claim();
        tasklist.openForm();
    }

    /** What a list of boxes shows. */
    private String offered(String field) {
        return browser.texts(By.cssSelector("label[for*='-" + field + "-']")).stream()
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    private String classified(String... types) {
        String number = cases.called("噪声扰民" + UUID.randomUUID(), "兰溪镇" + UUID.randomUUID());
        cases.complete(
                "liaisona",
                "classifyPetition",
                number,
                with(environmental(types), "problemText", "噪声扰民", "place", "兰溪镇", "allegation1Text", "噪声扰民"));
        return number;
    }

    private String signedByNanCounty() {
        String number = classified("NOISE");
        cases.complete("liaisona", "assignHandlers", number, handedTo("unit430921"));
        cases.complete("unit430921a", "signReceipt", number + "-01", signed());
        return number + "-01";
    }

    /** A picture of its own, so that it is not taken for one that is there already. */
    private static Path picture(String name) {
        try {
            Path file = Files.createTempDirectory("picture").resolve(name + ".png");
            BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
            image.setRGB(3, 4, UUID.randomUUID().hashCode());
            ImageIO.write(image, "png", file.toFile());
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
