package org.ecopetition.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import org.ecopetition.process.HouseTest;
import org.ecopetition.process.Wire;
import org.ecopetition.process.Wire.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session that ends under an open page: where the sign-in leads, and what goes on with its new token. */
class SignInOverTest extends HouseTest {

    private static final String BROWSER = "Accept: text/html";

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = from("127.0.0.1");
    }

    @Test
    void leadsBackToThePageOfAFormThatWasSentTooLate() {
        Reply late = wire.postForm("/intake", "text=x", BROWSER, "Referer: http://localhost/intake?from=list");

        assertThat(late.header("Location")).isEqualTo("/login");
        Reply entered = new FormSignIn(wire).enter("intakea", PASSWORD, "Cookie: " + FormSignIn.cookies(late));
        assertThat(entered.header("Location")).startsWith("/intake?from=list");
    }

    @Test
    void believesNoPageOfAnotherSite() {
        Reply late = wire.postForm("/intake", "text=x", BROWSER, "Referer: https://elsewhere.example/intake");

        assertThat(late.cookies()).noneMatch(cookie -> cookie.startsWith("wanted-page"));
    }

    @Test
    void leadsAFormOfAnEarlierSessionBackToItsPage() {
        String session = session("intakea");

        Reply stale = wire.postForm(
                "/intake", "text=x&_csrf=old", BROWSER, "Cookie: " + session, "Referer: http://localhost/intake");

        assertThat(stale.status()).isEqualTo(302);
        assertThat(stale.header("Location")).isEqualTo("/intake");
    }

    @Test
    void tellsAScriptThatItsTokenIsOfAnEarlierSessionAndGivesTheNew() {
        String session = session("intakea");

        Reply stale = put(session, "old");
        String there = wire.get("/sign-in/person", "Cookie: " + session)
                .body()
                .replaceFirst("(?s).*?(\\{.*}).*", "$1"); // between the lengths of its parts

        assertThat(stale.status()).isEqualTo(403);
        assertThat(stale.header("Stale-Form-Token")).isEqualTo("true");
        assertThat(JsonPath.<String>read(there, "$.person")).isEqualTo("intakea");
        assertThat(put(session, JsonPath.read(there, "$.token")).status()).isEqualTo(200);
    }

    @Test
    void asksScriptsWithoutTheBrowsersOwnQuestion() {
        Reply answer = wire.get("/drafts/intake");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.head()).doesNotContain("WWW-Authenticate");
    }

    @Test
    void staysOverThePageWhenThePasswordIsWrongAndSaysWhoIsInWhenItIsRight() {
        Reply wrong = over("wrong");
        Reply right = over(PASSWORD);

        assertThat(wrong.header("Location")).isEqualTo("/login?error&over");
        assertThat(right.header("Location")).isEqualTo("/login?over");
        assertThat(wire.get("/login?over", "Cookie: " + FormSignIn.cookies(right))
                        .body())
                .contains("data-signed-in=\"intakea\"")
                .doesNotContain("<header");
    }

    /** The engine's own guard would end the session of whoever has just signed in again. */
    @Test
    void keepsASessionToWhichAnOpenWindowSendsTheTokenOfAnEarlierOne() {
        String session = session("liaisona");
        for (String token : new String[] {"X-XSRF-TOKEN: old", "X-Other: none"}) {
            Reply late = wire.post(
                    "/camunda/api/engine/engine/default/task",
                    "application/json",
                    "{}".getBytes(StandardCharsets.UTF_8),
                    "Cookie: " + session,
                    token);

            assertThat(late.status()).isEqualTo(403);
            assertThat(late.header("X-XSRF-TOKEN")).isEqualTo("Required");
        }
        assertThat(wire.get("/sign-in/person", "Cookie: " + session).status()).isEqualTo(200);
    }

    private Reply put(String session, String token) {
        return wire.send(
                "PUT",
                "/drafts/intake",
                "{}".getBytes(StandardCharsets.UTF_8),
                "Content-Type: application/json",
                "Cookie: " + session,
                "X-CSRF-TOKEN: " + token);
    }

    private Reply over(String password) {
        return new FormSignIn(wire).enterOver("intakea", password);
    }

    private String session(String person) {
        return FormSignIn.cookies(new FormSignIn(wire).enter(person, PASSWORD));
    }
}
