package org.ecopetition.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecopetition.disclosure.PublishedCases;
import org.ecopetition.disclosure.PublishedCases.Case;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the public pages travel: small, never stale, and with nothing that a stranger could use against a reader. */
class PublicHeadersTest extends HouseTest {

    private static final Pattern STYLE = Pattern.compile("href=\"(/eco-petition[^\"]*\\.css)\"");

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    private ApplicationContext house;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void publish() {
        new PublishedCases(house).publish(new Case("H1", 7401));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public/disclosures?batch=7401",
                "/public/figures?batch=7401",
                "/public/disclosures/H1",
                "/public/disclosures.json?batch=7401",
                "/public/disclosures/H1.json",
                "/public/disclosures.csv?batch=7401",
                "/public/disclosures.xlsx?batch=7401",
                "/public/disclosures.atom?batch=7401",
                "/public/disclosures.csv-metadata.json",
                "/public/data",
                "/public/data.jsonld"
            })
    void travelsOnlyOnceWhileNothingChanges(String address) throws Exception {
        HttpResponse<byte[]> first = get(address);

        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(first.headers().firstValue("Pragma")).isEmpty();
        String mark = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> second = get(address, "If-None-Match", mark);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void isNeverShownAsItWasBeforeACorrection() throws Exception {
        String mark = get("/public/disclosures/H1").headers().firstValue("ETag").orElseThrow();
        database.sql("update disclosure set accountability = '约谈1人' where case_number = 'H1'")
                .update();

        HttpResponse<byte[]> after = get("/public/disclosures/H1", "If-None-Match", mark);

        database.sql("update disclosure set accountability = '无' where case_number = 'H1'")
                .update();
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(new String(after.body(), StandardCharsets.UTF_8)).contains("约谈1人");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/public/disclosures?batch=7401", "/public/disclosures/H1", "/public/disclosures.csv?batch=7401"
            })
    void travelsCompressed(String address) throws Exception {
        HttpResponse<byte[]> plain = get(address);
        HttpResponse<byte[]> compressed = get(address, "Accept-Encoding", "gzip");

        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.body().length).isLessThan(plain.body().length);
    }

    @Test
    void isKeptNowhereForWhoIsLoggedIn() throws Exception {
        String name = Base64.getEncoder().encodeToString(("liaisona:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

        assertThat(get("/public/disclosures/H1", "Authorization", "Basic " + name)
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("no-store");
    }

    @Test
    void keepsAReceiptNowhere() throws Exception {
        assertThat(get("/public/disclosures/H1?receipt=3f2504e0-4f89-11d3-9a0c-0305e82c3301")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public/disclosures", "/public/figures", "/public/disclosures/H1"})
    void letsNothingForeignIn(String address) throws Exception {
        HttpResponse<byte[]> page = get(address);

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'self'")
                .doesNotContain("script-src");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(new String(page.body(), StandardCharsets.UTF_8))
                .doesNotContain("_csrf", "onclick=", "style=\"", "javascript:", "src=\"http");
    }

    @Test
    void givesAStyleSheetAnotherAddressWhenItChanges() throws Exception {
        Matcher style = STYLE.matcher(new String(get("/public/disclosures").body(), StandardCharsets.UTF_8));

        assertThat(style.find()).isTrue();
        assertThat(style.group(1)).matches("/eco-petition-[0-9a-f]{32}\\.css");
        HttpResponse<byte[]> sheet = get(style.group(1));
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Cache-Control")).hasValue("max-age=3600");
    }

    /** All that a phone loads at the first visit: page, style sheet, drawing and the script of the print button. */
    @ParameterizedTest
    @ValueSource(strings = {"/public/disclosures?batch=7401", "/public/figures?batch=7401", "/public/disclosures/H1"})
    void weighsLittleOnAPhone(String address) throws Exception {
        String page = new String(get(address).body(), StandardCharsets.UTF_8);
        int weight = get(address, "Accept-Encoding", "gzip").body().length;
        Set<String> loaded = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg))\"")
                .matcher(page)
                .results()
                .map(part -> part.group(1))
                .collect(Collectors.toSet());
        for (String part : loaded) {
            weight += get(part, "Accept-Encoding", "gzip").body().length;
        }

        assertThat(loaded).hasSizeLessThanOrEqualTo(3);
        assertThat(weight).isLessThan(20_000);
    }

    private HttpResponse<byte[]> get(String address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }
}
