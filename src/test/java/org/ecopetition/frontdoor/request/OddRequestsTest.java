package org.ecopetition.frontdoor.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.ecopetition.process.HouseTest;
import org.ecopetition.process.Wire.Reply;
import org.ecopetition.process.access.FormSignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Requests that no browser of ours would send: they are refused in our words, and leave no trace of a defect. */
@ExtendWith(OutputCaptureExtension.class)
class OddRequestsTest extends HouseTest {

    /** Tomcat alone would fail at the eleventh. */
    @Test
    void isReadByPeopleOfManyLanguages(CapturedOutput log) {
        String languages =
                "zh-CN,zh;q=0.9,zh-TW;q=0.8,en-US;q=0.7,en;q=0.6,ja;q=0.5,ko;q=0.4,fr;q=0.3,de;q=0.2,ru;q=0.1,"
                        + "es;q=0.1,it;q=0.1,pt;q=0.1";

        assertThat(stranger()
                        .get("/public/disclosures", "Accept-Language", languages)
                        .status())
                .isEqualTo(200);
        assertThat(log).doesNotContain("ERROR");
    }

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

    /** Pages and their links, downloads, health, and the engine's links and its description of itself. */
    @ParameterizedTest
    @CsvSource({
        "GET, /login",
        "GET, /public/disclosures",
        "GET, /public/figures",
        "GET, /public/disclosures.json",
        "GET, /public/disclosures/none",
        "GET, /no/such/page",
        "GET, /actuator/health",
        "GET, /intake",
        "GET, /supervision",
        "GET, /api/petitions",
        "GET, /camunda/app/tasklist/default/",
        "OPTIONS, /engine-rest/filter",
        "OPTIONS, /engine-rest/engine/default/authorization",
        "OPTIONS, /camunda/api/engine/engine/default/filter",
        "GET, /engine-rest/openapi.json",
        "GET, /engine-rest/task"
    })
    void haveNoEffectByTheHeaderHostOnAnyAnswer(String method, String path) {
        String admin = "Authorization: Basic "
                + Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(ISO_8859_1));
        for (String accept : new String[] {"text/html", "application/json", "application/hal+json", "*/*"}) {
            Reply reply = from("127.0.0.1")
                    .send(
                            method,
                            path,
                            new byte[0],
                            "Host: evil.example:81",
                            "X-Forwarded-Host: evil.example",
                            "Forwarded: host=evil.example",
                            "Accept: " + accept,
                            admin);

            assertThat(reply.status()).isNotZero();
            assertThat(reply.head() + reply.body()).doesNotContain("evil");
        }
    }

    @Test
    void nameTheirOwnHostInTheLinksOfTheEngineForNobody() {
        assertThat(as("admin").send("OPTIONS", "/engine-rest/filter", "").body())
                .contains("http://localhost:");
    }

    @Test
    void areRefusedUnderAForeignNameWhereOursAreKnown() throws Exception {
        OwnHosts hosts = new OwnHosts(new HostSettings(null, List.of(" XinFang.example.gov.cn ")));

        assertThat(statusOf(hosts, "xinfang.example.gov.cn", "/login")).isEqualTo(200);
        assertThat(statusOf(hosts, "XINFANG.example.gov.cn", "/login")).isEqualTo(200);
        assertThat(statusOf(hosts, "evil.example", "/login")).isEqualTo(421);
        assertThat(statusOf(hosts, "xinfang.example.gov.cn.evil.example", "/public/disclosures"))
                .isEqualTo(421);
        assertThat(statusOf(hosts, "10.0.0.7", "/actuator/health")).isEqualTo(200);
    }

    private static int statusOf(OwnHosts hosts, String name, String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServerName(name);
        MockHttpServletResponse response = new MockHttpServletResponse();
        hosts.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
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
