package org.ecopetition.petition.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.net.URLEncoder;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopetition.process.Caller;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;

/** What stands on the slip a petitioner takes along. */
class IntakeReceiptTest extends HouseTest {

    private static final Pattern WIDTH = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"");
    private static final Pattern DRAWN = Pattern.compile("<path[^>]* d=\"([^\"]+)\"");
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    @Test
    void namesTheWholeAddressOfThePublicPage() {
        String slip = as("intakea").get(receiptOfACall()).body();

        assertThat(slip).contains(">" + address() + "/public/petitions</strong>");
        assertThat(slip).as("nobody has set the address").contains("eco-petition.web.public-address");
    }

    @Test
    void drawsTheAddressAloneAndNeitherNumberNorCode() throws Exception {
        String slip = as("intakea").get(receiptOfACall()).body();

        assertThat(scanned(slip)).isEqualTo(address() + "/public/petitions");
    }

    @Test
    void takesFilesInAWindowOfItsOwnSoThatTheCodeStays() {
        String receipt = receiptOfACall();

        assertThat(as("intakea").get(receipt).body())
                .contains(
                        "target=\"_blank\"",
                        "action=\"" + receipt.replace("/receipt", "/attachments") + "\"",
                        "multipart/form-data");
    }

    @Test
    void issuesNothingForWhatInspectorsFound() {
        String slip = as("intakea").get(receiptOf("SITE_INSPECTION")).body();

        assertThat(slip).doesNotContain("class=\"qr\"").doesNotContain("/public/petitions</strong>");
    }

    /** What a phone reads in the drawing. */
    private static String scanned(String slip) throws Exception {
        String page = slip.substring(slip.indexOf("class=\"qr\""));
        int width = Integer.parseInt(found(WIDTH, page));
        BitMatrix modules = new BitMatrix(width - 8);
        Matcher module = MODULE.matcher(found(DRAWN, page));
        while (module.find()) {
            modules.set(Integer.parseInt(module.group(1)) - 4, Integer.parseInt(module.group(2)) - 4);
        }
        return new Decoder().decode(modules, null).getText();
    }

    private static String found(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as("%s in %s", pattern, page).isTrue();
        return found.group(1);
    }

    private String receiptOfACall() {
        return receiptOf("PHONE");
    }

    private String receiptOf(String channel) {
        Caller.Answer answer = as("intakea")
                .postForm(
                        "/intake",
                        "channel=" + channel + "&receivedAt=2023-06-29T09:15&formKey=" + UUID.randomUUID() + "&text="
                                + URLEncoder.encode("回执上写什么", UTF_8));
        assertThat(answer.status()).isEqualTo(302);
        return answer.location().replace(address(), "");
    }
}
