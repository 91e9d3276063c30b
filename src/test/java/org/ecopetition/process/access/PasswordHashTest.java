package org.ecopetition.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.ecopetition.frontdoor.signin.ReadAgain;
import org.ecopetition.frontdoor.signin.RecentPeople;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** How passwords are kept, and how those kept in earlier ways are brought up to today's. */
class PasswordHashTest extends HouseTest {

    private static final String TODAYS = "\\{pbkdf2-sha512}1000\\$[0-9a-f]{160}";
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    private JdbcClient jdbc;

    private String person = "";

    @BeforeEach
    void enterSomebody() {
        person = "hashed" + PEOPLE.incrementAndGet();
        User user = identities.newUser(person);
        user.setFirstName("甲");
        user.setLastName("乙");
        user.setPassword(PASSWORD);
        identities.saveUser(user);
        identities.createMembership(person, "liaison");
    }

    @Test
    void hasByDefaultTheFactorOfToday() throws Exception {
        PasswordSettings settings =
                new Binder(List.of()).bindOrCreate("eco-petition.passwords", PasswordSettings.class);
        Object written = new YamlPropertySourceLoader()
                .load("house", new ClassPathResource("application.yaml"))
                .get(0)
                .getProperty("eco-petition.passwords.rounds");

        assertThat(settings.rounds()).isEqualTo(210_000).isEqualTo(written);
        assertThat(settings.isEnough()).isTrue();
        assertThat(new PasswordSettings(209_999).isEnough()).isFalse();
    }

    @Test
    void isWhatTheMachineItselfCallsThatFunction() throws Exception {
        String[] kept = new SlowHash(210_000).encrypt("秘密#1").split("\\$", -1);

        byte[] bytes = HexFormat.of().parseHex(kept[1]);
        byte[] salt = Arrays.copyOf(bytes, 16);
        byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                .generateSecret(new PBEKeySpec("秘密#1".toCharArray(), salt, Integer.parseInt(kept[0]), 512))
                .getEncoded();
        assertThat(kept[0]).isEqualTo("210000");
        assertThat(Arrays.copyOfRange(bytes, 16, bytes.length)).isEqualTo(hash);
    }

    @Test
    void startsNoProductionWithACheaperFactor() {
        MockEnvironment production = new MockEnvironment();
        production.setActiveProfiles("production");
        AccessSettings settings = new AccessSettings(
                new OwnTasksOnly(), new PasswordSettings(209_999), production, new RecentPeople(Clock.systemUTC()));

        assertThatThrownBy(() -> settings.preInit(new StandaloneInMemProcessEngineConfiguration()))
                .hasMessageContaining("eco-petition.passwords.rounds is 209999");
    }

    @Test
    void opensAPasswordKeptEarlierAndKeepsItAnew() {
        keep(new PasswordManager(new EarlierHash(), List.of()));

        assertThat(come("wrong")).isEqualTo(401);
        assertThat(kept()).startsWith("{bcrypt-sha256}$2a$10$");
        assertThat(come(PASSWORD)).isEqualTo(200);

        assertThat(kept()).matches(TODAYS);
        assertThat(come(PASSWORD)).isEqualTo(200);
        assertThat(new FormSignIn(from("127.0.0.9")).enter(person, PASSWORD).header("Location"))
                .doesNotContain("login");
        assertThat(identities.checkPassword(person, PASSWORD)).isTrue();
    }

    @Test
    void opensWhatTheEngineKeepsByItselfAndWhatHasFewerRounds() {
        keep(new PasswordManager(new Sha512HashDigest(), List.of()));
        assertThat(come(PASSWORD)).isEqualTo(200);
        assertThat(kept()).matches(TODAYS);

        keep(new PasswordManager(new SlowHash(999), List.of()));
        assertThat(come(PASSWORD)).isEqualTo(200);
        assertThat(kept()).matches(TODAYS);

        keep(new PasswordManager(new SlowHash(1001), List.of()));
        assertThat(come(PASSWORD)).isEqualTo(200);
        assertThat(kept()).startsWith("{pbkdf2-sha512}1001$");
    }

    @Test
    void leavesOpenTheSessionsOfWhoeversPasswordIsKeptAnew() {
        keep(new PasswordManager(new EarlierHash(), List.of()));
        String cookies = FormSignIn.cookies(new FormSignIn(from("127.0.0.1")).enter(person, PASSWORD));
        keep(new PasswordManager(new EarlierHash(), List.of()));

        assertThat(come(PASSWORD)).isEqualTo(200);
        houseClock.forward(ReadAgain.EVERY.plusSeconds(1));

        assertThat(kept()).matches(TODAYS);
        assertThat(from("127.0.0.1")
                        .get("/batches", "Cookie: " + cookies, "Accept: text/html")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void keepsInTodaysWayWhatTheEnginesInterfaceSets() {
        String other = person + "r";
        String profile =
                "{\"profile\":{\"id\":\"%s\",\"firstName\":\"丙\",\"lastName\":\"丁\"},\"credentials\":{\"password\":\"%s\"}}";

        assertThat(as("admin")
                        .post("/engine-rest/user/create", profile.formatted(other, "Strong#20231"))
                        .status())
                .isEqualTo(204);

        person = other;
        assertThat(kept()).matches(TODAYS);
    }

    private void keep(PasswordManager manager) {
        String salt = jdbc.sql("select SALT_ from ACT_ID_USER where ID_ = ?")
                .param(person)
                .query(String.class)
                .single();
        jdbc.sql("update ACT_ID_USER set PWD_ = ? where ID_ = ?")
                .params(manager.encrypt(PASSWORD + salt), person)
                .update();
    }

    private String kept() {
        return jdbc.sql("select PWD_ from ACT_ID_USER where ID_ = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private int come(String password) {
        String shown = Base64.getEncoder().encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8));
        return from("127.0.0.1")
                .get("/engine-rest/engine", "Authorization: Basic " + shown)
                .status();
    }
}
