package org.ecopetition.disclosure.web.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.ecopetition.disclosure.PublishedCases;
import org.ecopetition.disclosure.PublishedCases.Case;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A feed reader follows a county, and a program reads the data with their dictionary. */
class OpenDataTest extends HouseTest {

    private static final String FEED = "/public/disclosures.atom?batch=7302";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void publish() {
        PublishedCases cases = new PublishedCases(house);
        cases.publish(new Case("F1", 7302).about(PollutionType.AIR, PollutionType.NOISE));
        cases.publish(new Case("F2", 7302).in("桃江县").found(Verdict.UNSUBSTANTIATED));
        cases.publish(new Case("F3", 7302).saying("<script>alert(1)</script> & \"引号\" ]]>", "正常"));
    }

    @Test
    void followsOneCounty() throws FeedException {
        SyndFeed feed = feed(FEED + "&region=" + encoded("桃江县"));

        assertThat(feed.getTitle()).isEqualTo("信访件边督边改公开情况：桃江县");
        assertThat(feed.getEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.getTitle()).contains("F2", "桃江县", "不属实");
            assertThat(entry.getLink()).isEqualTo("/public/disclosures/F2");
            assertThat(entry.getContents().get(0).getValue()).contains("储能电站夜间噪声扰民", "公示期");
        });
        assertThat(feed(FEED + "&region=" + encoded("安化县")).getEntries()).isEmpty();
    }

    @Test
    void carriesTextAsItIs() throws FeedException {
        SyndFeed feed = feed(FEED + "&text=" + encoded("引号"));

        assertThat(feed.getEntries().get(0).getContents().get(0).getValue())
                .contains("<script>alert(1)</script> & \"引号\" ]]>");
    }

    @Test
    void speaksTheLanguageOfItsReader() throws FeedException {
        assertThat(feed(FEED + "&lang=en&region=" + encoded("桃江县")).getTitle()).startsWith("Published results");
    }

    @Test
    void tellsAResultAgainThatChanged() throws FeedException {
        String address = FEED + "&text=F1";
        String id = feed(address).getEntries().get(0).getUri();
        String mark = header(address, "ETag");
        assertThat(stranger().get(address, "If-None-Match", mark).status()).isEqualTo(304);

        database.sql("update disclosure set written_off_on = date '2099-01-01' where case_number = 'F1'")
                .update();
        try {
            assertThat(stranger().get(address, "If-None-Match", mark).status()).isEqualTo(200);
            SyndEntry entry = feed(address).getEntries().get(0);
            assertThat(entry.getUri()).isEqualTo(id);
            assertThat(entry.getContents().get(0).getValue()).contains("2099-01-01 已销号");
        } finally {
            database.sql("update disclosure set written_off_on = null where case_number = 'F1'")
                    .update();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "region=长沙, 没有“长沙”这个选项",
        "type=MAGIC, 没有“MAGIC”这个选项",
        "batch=99999999999, 批次应为",
        "from=x, '“x”不是日期'",
        "region=南县&region=桃江县, '没有“南县,桃江县”这个选项'",
        "region=' or 1=1 --, 没有“",
        "text=a\u0001b, 含有不能查询的字符"
    })
    void saysWhyThereIsNoFeed(String condition, String sentence) {
        int value = condition.indexOf('=') + 1;
        String asked = condition.contains("&")
                ? "region=" + encoded("南县") + "&region=" + encoded("桃江县")
                : condition.substring(0, value) + encoded(condition.substring(value));

        Answer answer = stranger().get("/public/disclosures.atom?" + asked);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.read("$.detail")).contains(sentence);
    }

    @Test
    void refusesWordsWithoutEnd() {
        assertThat(stranger()
                        .get("/public/disclosures.atom?text=" + encoded("长".repeat(101)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void explainsEveryColumnOfTheCsv() {
        Answer csv = stranger().get("/public/disclosures.csv?batch=7302");
        Answer dictionary = stranger().get("/public/disclosures.csv-metadata.json");

        assertThat(header("/public/disclosures.csv?batch=7302", "Link"))
                .contains("</public/disclosures.csv-metadata.json>; rel=\"describedby\"");
        assertThat(dictionary.contentType()).startsWith("application/csvm+json");
        List<String> headings = Arrays.asList(csv.body()
                .lines()
                .findFirst()
                .orElseThrow()
                .replace("\uFEFF", "")
                .split(",", -1));
        assertThat(dictionary.list("$.tableSchema.columns[*].titles.zh"))
                .containsExactlyElementsOf(List.copyOf(headings));
        int verdict = headings.indexOf("是否属实");
        String allowed = dictionary.read("$.tableSchema.columns[" + verdict + "].datatype.format");
        assertThat(csv.body().lines().skip(1))
                .allSatisfy(line -> assertThat(line.split(",", -1)[verdict]).matches(allowed));
    }

    @Test
    void namesInTheDictionaryTheFieldsOfTheJson() {
        Answer one = stranger().get("/public/disclosures.json?batch=7302");

        assertThat(one.read("$.rows[0]"))
                .contains(Arrays.stream(DataColumn.values())
                        .filter(column -> column != DataColumn.CHANNEL)
                        .map(DataColumn::field)
                        .toList());
    }

    @Test
    void describesItselfToCatalogues() {
        Answer described = stranger().get("/public/data.jsonld");

        assertThat(described.contentType()).startsWith("application/ld+json");
        assertThat(described.list("$['@type'][*]"))
                .containsExactlyElementsOf(List.of("dcat:Dataset", "schema:Dataset"));
        List<Object> files = List.copyOf(described.list("$['dcat:distribution'][*]['dcat:downloadURL']['@id']"));
        assertThat(files).hasSize(3);
        assertThat(files)
                .allSatisfy(file ->
                        assertThat(stranger().get(file.toString()).status()).isEqualTo(200));
    }

    @Test
    void offersAFeedForEachCountyAndForTheQuery() {
        String page = stranger().get("/public/data?batch=7302&type=NOISE").body();

        assertThat(page)
                .contains(
                        "href=\"/public/disclosures.atom?region=" + encoded("桃江县") + "\"",
                        "href=\"/public/disclosures.atom?type=NOISE&amp;batch=7302&amp;\"",
                        "rawNumber",
                        "受理编号");
        assertThat(stranger().get("/public/disclosures?batch=7302").body())
                .contains(
                        "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/public/disclosures.atom?batch=7302\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch=x", "type=%3Cscript%3E", "page=-1", "size=all", "from=%00"})
    void showsThePageWhateverIsAsked(String condition) {
        Answer page = stranger().get("/public/data?" + condition);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>");
    }

    private SyndFeed feed(String address) throws FeedException {
        Answer answer = stranger().get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/atom+xml");
        return new SyndFeedInput().build(new StringReader(answer.body()));
    }

    private String header(String path, String name) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address() + path)).build(), BodyHandlers.discarding())
                    .headers()
                    .firstValue(name)
                    .orElse("");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
