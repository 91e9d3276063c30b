package org.ecopetition.process.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.noise;
import static org.ecopetition.process.Forms.published;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.reviewed;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.substantiated;
import static org.ecopetition.process.Forms.with;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Personal data that people type on the way: none of it reaches anything the public can fetch. Each row of the corpus says where
 * a text is typed, what must never be read in public, and what must still be read.
 */
class PlantedPersonalDataTest extends ProcessTest {

    private static final List<String> PAGES = List.of(
            "/public/disclosures?text=%s",
            "/public/disclosures.json?text=%s",
            "/public/disclosures.csv?text=%s",
            "/public/disclosures.xlsx?text=%s",
            "/public/disclosures.docx?text=%s",
            "/public/disclosures/%s",
            "/public/disclosures/%s.json");

    @Autowired
    private WebApplicationContext house;

    @ParameterizedTest
    @CsvFileSource(resources = "/planted-personal-data.csv", numLinesToSkip = 1)
    void staysInside(String where, String text, String planted, String kept) throws Exception {
        String number = called(where.equals("problem") ? text : "储能电站夜间噪声大");
        if (where.equals("problem")) {
            assertThat(refusal(
                            "liaisona", "classifyPetition", number, with(environmental("NOISE"), "problemText", text)))
                    .isEqualTo("petition.never-leaves");
        }
        complete("liaisona", "classifyPetition", number, environmental("NOISE"));
        complete("liaisona", "assignHandlers", number, handedTo(NAN_COUNTY));
        String key = number + "-01";
        complete("unit430921a", "signReceipt", key, signed());
        complete("unit430921a", "verifyAllegation", key, visited(where, text));
        complete(
                "unit430921a",
                "rectify",
                key,
                where.equals("measures") ? with(rectified(), "measures", text) : rectified());
        complete("liaisona", "reviewResult", key, reviewed("CLOSED"));
        complete("liaisonb", "reviewDisclosure", key, with(published(), "redactionAcknowledged", true));
        String reply = Objects.requireNonNull(petition(number).reply());

        for (String page : PAGES) {
            String read = read(page.formatted(number));
            assertThat(read).as(page).contains(number);
            for (String secret : planted.split("\\|", -1)) {
                assertThat(read).as(page).doesNotContain(secret);
                assertThat(reply).doesNotContain(secret);
            }
        }
        assertThat(read("/public/disclosures/" + number)).contains(kept);
    }

    private static Map<String, Object> visited(String where, String text) {
        return switch (where) {
            case "findings" -> with(substantiated(), "narrative", text);
            case "point" -> with(noise("45"), "measurement1Point", text);
            default -> substantiated();
        };
    }

    private String read(String address) throws Exception {
        MockMvc browser = MockMvcBuilders.webAppContextSetup(house).build();
        var called = browser.perform(get(address)).andReturn();
        if (called.getRequest().isAsyncStarted()) {
            browser.perform(asyncDispatch(called));
        }
        MockHttpServletResponse answer = called.getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return textOf(address, answer.getContentAsByteArray());
    }

    private static String textOf(String address, byte[] content) throws IOException {
        if (address.contains(".xlsx")) {
            try (var sheet = new XSSFExcelExtractor(new XSSFWorkbook(new ByteArrayInputStream(content)))) {
                return sheet.getText();
            }
        }
        if (address.contains(".docx")) {
            try (var paper = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(content)))) {
                return paper.getText();
            }
        }
        return new String(content, StandardCharsets.UTF_8);
    }
}
