package org.ecopetition.process.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.ecopetition.process.HouseTest;
import org.ecopetition.process.Wire.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Requests that no browser of ours would send: they are refused in our words, and leave no trace of a defect. */
@ExtendWith(OutputCaptureExtension.class)
class OddRequestsTest extends HouseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest;x/task",
                "/engine-rest/task;x=1",
                "/engine-rest/;/task",
                "/engine-rest;jsessionid=1/task",
                "/engine-rest//task",
                "//engine-rest/task",
                "/engine-rest/%2e%2e/task",
                "/engine-rest/../engine-rest/task",
                "/engine-rest/./task",
                "/engine-rest%2ftask",
                "/engine-rest%3bx/task",
                "/engine-rest/%00",
                "/engine-rest/%25",
                "/camunda;x/api/engine/engine/default/task",
                "/camunda/api;x/engine/engine/default/task",
                "/camunda//api/engine/engine/default/task",
                "/api;x/petitions",
                "/api//petitions",
                "/actuator;x/env",
                "/actuator/health;x",
                "/public;x/petitions",
                "/public/disclosures;x",
                "/login;x",
                "/logout;x",
                "/intake;x",
                "/error;x",
                "/cases/a;b",
                "/;x"
            })
    void areRefusedWhereTheAddressCanBeReadInTwoWays(String path, CapturedOutput log) {
        for (String method : new String[] {"GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS"}) {
            Reply refused = from("127.0.0.1").send(method, path, new byte[0], "Accept: text/html");

            assertThat(refused.status()).as(method).isIn(400, 401, 403, 404);
            assertThat(refused.body()).doesNotContain("Tomcat", "Exception", "HTTP Status");
        }
        assertThat(log).doesNotContain("\tat ", "ERROR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/intake", "/batches", "/camunda", "/camunda/", "/camunda/app/tasklist/default/", "/logout"
            })
    void leadNowhereElseByTheHeaderHost(String path) {
        for (String host : new String[] {"evil.example", "evil.example:80", "localhost@evil.example"}) {
            Reply led =
                    from("127.0.0.1").get(path, "Host: " + host, "X-Forwarded-Host: evil.example", "Accept: text/html");

            assertThat(led.header("Location")).doesNotContain("evil");
        }
        Reply entered = new FormSignIn(from("127.0.0.1")).enter("liaisona", PASSWORD, "Host: evil.example");
        assertThat(entered.status()).isEqualTo(302);
        assertThat(entered.header("Location")).startsWith("/").doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Proto: https",
                "Forwarded: for=10.0.0.1;proto=https;host=a",
                "x-forwarded-proto: HTTPS"
            })
    void haveTheirCookiesByTlsAlone(String header) {
        Reply page = from("127.0.0.1").get("/login?lang=en", header);
        Reply wanted = from("127.0.0.1").get("/intake", header, "Accept: text/html");
        Reply entered = new FormSignIn(from("127.0.0.1")).enter("liaisona", PASSWORD, header);
        Reply tasks = from("127.0.0.1")
                .get("/camunda/app/tasklist/default/", header, "Cookie: " + FormSignIn.cookies(entered));

        for (Reply reply : new Reply[] {page, wanted, entered, tasks}) {
            assertThat(reply.cookies()).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
        }
        assertThat(from("127.0.0.1").get("/login").cookies()).noneMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    void areRefusedInOurWordsWhereTheServerCannotReadThem() {
        for (String head : new String[] {
            "GET /a|b<> HTTP/1.1\r\nHost: a\r\n",
            "GET / HTTP/1.1\r\n",
            "GET / HTTP/9.9\r\nHost: a\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nX-Long: " + "a".repeat(20_000) + "\r\n",
            "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n",
            "GET / HTTP/1.1\r\nHost: a b\r\n",
            "GET /%zz HTTP/1.1\r\nHost: a\r\n",
            "GET /login?lang=%zz HTTP/1.1\r\nHost: a\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n",
            "G(T / HTTP/1.1\r\nHost: a\r\n",
            "TRACE / HTTP/1.1\r\nHost: a\r\n",
            "GET /%5c..%5c HTTP/1.1\r\nHost: a\r\n",
            "GET /%e0%80%80 HTTP/1.1\r\nHost: a\r\n"
        }) {
            Reply refused =
                    from("127.0.0.1").send((head + "Connection: close\r\n\r\n").getBytes(ISO_8859_1), new byte[0]);

            String what = head.substring(0, Math.min(60, head.length()));
            assertThat(refused.status()).as(what).isBetween(200, 505).isNotEqualTo(500);
            assertThat(refused.body())
                    .as(what)
                    .doesNotContain("Tomcat", "Exception", "HTTP Status")
                    .matches(body -> body.isEmpty() || body.codePoints().anyMatch(Character::isIdeographic));
        }
    }
}
