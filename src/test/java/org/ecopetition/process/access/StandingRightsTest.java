package org.ecopetition.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.identity.User;
import org.ecopetition.frontdoor.signin.ReadAgain;
import org.ecopetition.process.HouseTest;
import org.ecopetition.process.Wire.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long a session outlives what it was opened with: not at all, but for a few seconds. */
class StandingRightsTest extends HouseTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final String API = "/camunda/api/engine/engine/default/task/count";

    private String person = "";
    private String cookies = "";

    @BeforeEach
    void signSomebodyIn() {
        person = "leaver" + PEOPLE.incrementAndGet();
        User user = identities.newUser(person);
        user.setFirstName("甲");
        user.setLastName("乙");
        user.setPassword(PASSWORD);
        identities.saveUser(user);
        identities.createMembership(person, "liaison");
        cookies = signedIn();
        assertThat(status("/batches")).isEqualTo(200);
        assertThat(status(API)).isEqualTo(200);
    }

    @Test
    void endsWithTheGroup() {
        identities.deleteMembership(person, "liaison");

        isOver();
    }

    @Test
    void endsWithAnotherPassword() {
        User user = identities.createUserQuery().userId(person).singleResult();
        user.setPassword("Other#20231");
        identities.saveUser(user);

        isOver();
    }

    @Test
    void endsWithThePerson() {
        identities.deleteUser(person);

        isOver();
    }

    @Test
    void endsWhenAGroupIsAdded() {
        identities.createMembership(person, "auditor");

        isOver();
        cookies = signedIn();
        assertThat(status("/audit")).isEqualTo(200);
    }

    @Test
    void goesOnWhileNothingChanges() {
        houseClock.forward(ReadAgain.EVERY.plusSeconds(1));

        assertThat(status("/batches")).isEqualTo(200);
        assertThat(status(API)).isEqualTo(200);
    }

    @Test
    void goesOnWhereThePersonChangesTheOwnPassword() {
        String other = cookies;
        cookies = signedIn();
        Reply changed = from("127.0.0.1")
                .send(
                        "PUT",
                        "/camunda/api/engine/engine/default/user/" + person + "/credentials",
                        ("{\"password\":\"Other#20231\",\"authenticatedUserPassword\":\"" + PASSWORD + "\"}")
                                .getBytes(StandardCharsets.UTF_8),
                        "Cookie: " + withToken(),
                        "X-XSRF-TOKEN: " + token,
                        "Content-Type: application/json");
        assertThat(changed.status()).as(changed.body()).isEqualTo(204);

        houseClock.forward(ReadAgain.EVERY.plusSeconds(1));

        assertThat(status("/batches")).isEqualTo(200);
        cookies = other;
        assertThat(status("/batches")).isEqualTo(302);
    }

    private String token = "";

    /** The cookies with the token that the web applications of the engine ask back. */
    private String withToken() {
        String given = from("127.0.0.1").get("/camunda/app/tasklist/default/", "Cookie: " + cookies).cookies().stream()
                .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .findFirst()
                .orElse("XSRF-TOKEN=;");
        token = given.substring("XSRF-TOKEN=".length(), given.indexOf(';'));
        return cookies + "; XSRF-TOKEN=" + token;
    }

    private void isOver() {
        houseClock.forward(ReadAgain.EVERY.plusSeconds(1));

        assertThat(status("/batches")).isEqualTo(302);
        assertThat(status(API)).isEqualTo(401);
        assertThat(status("/api/petitions/import")).isEqualTo(401);
    }

    private String signedIn() {
        return FormSignIn.cookies(new FormSignIn(from("127.0.0.1")).enter(person, PASSWORD));
    }

    private int status(String path) {
        return from("127.0.0.1")
                .get(path, "Cookie: " + cookies, "Accept: text/html, */*")
                .status();
    }
}
