package org.ecopetition.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.ecopetition.disclosure.PublishedCases;
import org.ecopetition.disclosure.PublishedCases.Case;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Page and files have the same rows under the same 序号: by batch, case number and hand-off, whenever they were published. */
class RowOrderTest extends HouseTest {

    private static final String ASKED = "text=" + URLEncoder.encode("竹器厂漆味", StandardCharsets.UTF_8);
    private static final List<String> IN_ORDER = List.of("Q7", "Q3", "Q4", "Q1", "Q0", "Q9");
    private static final Pattern ROW = Pattern.compile("<th scope=\"row\"[^>]*><a [^>]*>(Q\\d)</a>");

    @Autowired
    private ApplicationContext house;

    @LocalServerPort
    private int port;

    @BeforeEach
    void publishOutOfOrder() {
        PublishedCases cases = new PublishedCases(house);
        for (Case one : List.of(
                new Case("Q1", 7610),
                new Case("Q4", 7609),
                new Case("Q9", 1).withoutBatch(),
                new Case("Q7", 998),
                new Case("Q3", 7609),
                new Case("Q0", 1).withoutBatch())) {
            cases.publish(one.saying("竹器厂漆味扰民", "漆味存在"));
        }
    }

    @Test
    void isTheSameOnThePageAndInEveryFile() throws Exception {
        assertThat(onThePage("")).containsExactlyElementsOf(IN_ORDER);
        assertThat(stranger().get("/public/disclosures.json?" + ASKED).list("$.rows[*].rawNumber"))
                .containsExactlyElementsOf(List.copyOf(IN_ORDER));
        assertThat(stranger().get("/public/disclosures.json?size=all&" + ASKED).list("$.rows[*].rawNumber"))
                .containsExactlyElementsOf(List.copyOf(IN_ORDER));
        assertThat(stranger()
                        .get("/public/disclosures.csv?" + ASKED)
                        .body()
                        .lines()
                        .skip(1)
                        .map(line -> line.substring(0, 2)))
                .containsExactlyElementsOf(IN_ORDER);
        assertThat(inTheSheet()).containsExactlyElementsOf(IN_ORDER);
        assertThat(onPaper()).containsExactlyElementsOf(IN_ORDER);
    }

    @Test
    void keepsToItWhereAConditionIsFoundInTheIndex() {
        String routine = "programme=provincial-2-2023&batch=7609";

        assertThat(stranger().get("/public/disclosures.json?" + routine).list("$.rows[*].rawNumber"))
                .containsExactly("Q3", "Q4");
    }

    private List<String> onThePage(String further) {
        return ROW.matcher(
                        stranger().get("/public/disclosures?" + ASKED + further).body())
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    private List<String> inTheSheet() throws Exception {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file("xlsx")));
                Stream<org.dhatim.fastexcel.reader.Row> rows =
                        book.getFirstSheet().openStream()) {
            return numbersIn(rows.map(row -> row.getCellText(1)).toList());
        }
    }

    private List<String> onPaper() throws Exception {
        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(file("docx")))) {
            List<String> cells = new ArrayList<>();
            paper.getTables()
                    .get(0)
                    .getRows()
                    .forEach(row -> cells.add(row.getCell(1).getText()));
            return numbersIn(cells);
        }
    }

    private static List<String> numbersIn(List<String> cells) {
        return cells.stream().filter(text -> text.matches("Q\\d")).toList();
    }

    private byte[] file(String ending) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/public/disclosures." + ending + "?" + ASKED))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofByteArray())
                .body();
    }
}
