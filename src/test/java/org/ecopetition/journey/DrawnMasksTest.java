package org.ecopetition.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.published;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.reviewed;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.substantiated;
import static org.ecopetition.process.Forms.with;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowingConsumer;
import org.ecopetition.evidence.RealFiles;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A number plate in a published picture is covered with the mouse and the keyboard, and passers-by see it covered at once. */
class DrawnMasksTest extends AtTasklist {

    private static final By CANVAS = By.cssSelector(".mask-stage svg");
    private static final Pattern PICTURE = Pattern.compile("/pictures/([0-9a-f-]{36})\\.jpg");

    private final String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

    @Test
    void coversWhatIsDrawnForWhoeverComesByAndForNobodyElse() throws IOException, InterruptedException {
        String number = publishedWithAPicture();
        String id = onlyPictureOf(number);
        String door = "/public/disclosures/" + number + "/pictures/" + id + ".jpg";
        HttpResponse<byte[]> before = passerBy(door, "");
        String mark = before.headers().firstValue("ETag").orElseThrow();
        assertThat(passerBy(door, mark).statusCode()).isEqualTo(304);
        browser.logIn("liaisonb", PASSWORD);
        browser.open("/cases/" + number + "/evidence/public");
        browser.click(By.name("chosen"));
        browser.click(By.className("evidence-mask"));

        browser.drag(CANVAS, 20, 20, 40, 50);
        browser.drag(CANVAS, 60, 60, 70, 70);
        browser.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.chord(Keys.SHIFT, Keys.ARROW_DOWN));
        browser.drag(CANVAS, 65, 5, 75, 15);
        browser.press(Keys.DELETE);

        assertThat(sides())
                .satisfiesExactly(near(20), near(20), near(20), near(30), near(62), near(60), near(10), near(11));
        browser.until(page -> String.valueOf(
                        page.findElement(By.className("mask-public")).getDomProperty("src"))
                .matches(".*areas=.+"));
        assertThat(browser.barriers()).isEmpty();
        browser.until(page -> page.findElements(By.cssSelector(".draft-state")).stream()
                .anyMatch(state -> state.getText().contains("已自动保存")));
        browser.reload();
        assertThat(browser.read(By.cssSelector(".notice.draft"))).contains("已恢复");
        assertThat(sides())
                .satisfiesExactly(near(20), near(20), near(20), near(30), near(62), near(60), near(10), near(11));
        browser.click(By.cssSelector("button[value=save]"));
        assertThat(browser.read(By.cssSelector(".notice.good"))).contains("遮挡已保存");
        assertThat(browser.read(By.cssSelector(".notice.draft"))).contains("已恢复");
        assertThat(browser.of(By.name("chosen"), WebElement::isSelected)).isFalse();

        HttpResponse<byte[]> after = passerBy(door, mark);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(isBlack(after.body(), 30, 35)).isTrue();
        assertThat(isBlack(after.body(), 67, 65)).isTrue();
        assertThat(isBlack(after.body(), 70, 10)).isFalse();
        assertThat(isBlack(before.body(), 30, 35)).isFalse();
        byte[] inside = as("unit430921a").download("/cases/" + number + "/evidence/" + id + "/view.jpg");
        assertThat(isBlack(inside, 30, 35)).isFalse();
    }

    private List<Double> sides() {
        return browser.until(page -> page.findElements(By.cssSelector(".mask-areas input")).stream()
                .map(input -> Double.valueOf(valueOf(input)))
                .toList());
    }

    private static String valueOf(WebElement input) {
        return String.valueOf(input.getDomProperty("value"));
    }

    /** A point of the screen more or less. */
    private static ThrowingConsumer<Double> near(int percent) {
        return side -> assertThat(side).isBetween(percent - 1.5, percent + 1.5);
    }

    private HttpResponse<byte[]> passerBy(String path, String known) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
        if (!known.isEmpty()) {
            request.header("If-None-Match", known);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static boolean isBlack(byte[] jpeg, int across, int down) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
        Color colour = new Color(picture.getRGB(picture.getWidth() * across / 100, picture.getHeight() * down / 100));
        return colour.getRed() + colour.getGreen() + colour.getBlue() < 60;
    }

    private String onlyPictureOf(String number) {
        Matcher picture =
                PICTURE.matcher(stranger().get("/public/disclosures/" + number).body());
        assertThat(picture.find()).isTrue();
        return picture.group(1);
    }

    private String publishedWithAPicture() {
        String number = cases.called("砖厂冒烟" + UUID.randomUUID(), "兰溪镇砖厂" + UUID.randomUUID());
        String key = number + "-01";
        String evidence = "/cases/" + number + "/evidence";
        cases.complete(
                "liaisona",
                "classifyPetition",
                number,
                with(environmental("AIR"), "problemText", "砖厂冒烟", "place", "兰溪镇砖厂"));
        cases.complete("liaisona", "assignHandlers", number, handedTo("unit430921"));
        cases.complete("unit430921a", "signReceipt", key, signed());
        byte[] picture = RealFiles.joined(
                RealFiles.jpeg(800, 600, Color.RED),
                RealFiles.text(UUID.randomUUID().toString()));
        as("unit430921a").upload(evidence + "?phase=BEFORE", "files", "冒烟.jpg", picture);
        cases.complete("unit430921a", "verifyAllegation", key, with(substantiated(), "visitDate", today));
        cases.complete("unit430921a", "rectify", key, with(rectified(), "completedOn", today));
        cases.complete("liaisona", "reviewResult", key, reviewed("CLOSED"));
        Matcher id = Pattern.compile("name=\"chosen\" value=\"([^\"]+)\"")
                .matcher(as("liaisonb").get(evidence + "/public").body());
        assertThat(id.find()).isTrue();
        as("liaisonb").postForm(evidence + "/public", "looked=true&chosen=" + id.group(1));
        cases.complete("liaisonb", "reviewDisclosure", key, published());
        return number;
    }
}
