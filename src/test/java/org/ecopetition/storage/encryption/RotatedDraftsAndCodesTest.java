package org.ecopetition.storage.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.ecopetition.RotateCallerKeyCommand;
import org.ecopetition.frontdoor.factor.SecondFactors;
import org.ecopetition.process.HouseTest;
import org.ecopetition.process.access.Authenticator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts and keys of one-time codes go through the command that changes the data key. */
class RotatedDraftsAndCodesTest extends HouseTest {

    private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final String TYPED = "{\"fields\":{\"text\":[\"来电人反映砖厂冒烟\"]}}";

    @Autowired
    private SecondFactors factors;

    @Autowired
    private DataKeys keys;

    @Autowired
    private JdbcClient database;

    private Authenticator phone = new Authenticator(KEY, Clock.systemUTC());

    @BeforeEach
    void aDraftAndAPhone() {
        phone = new Authenticator(KEY, houseClock);
        as("liaisona").put("/drafts/intake", TYPED);
        assertThat(factors.enrol("leaderb", KEY, phone.code())).isTrue();
    }

    @AfterEach
    void giveItUp() {
        factors.remove("leaderb", "admin");
    }

    @Test
    void openAfterTheCommandAndStandUnderTheNewKeyAlone() {
        String former = keys.present().orElseThrow();
        assertThat(kept()).hasSize(2).allMatch(words -> words.startsWith("encrypted:" + former + ":"));

        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int ended = new RotateCallerKeyCommand(new PrintStream(told, true, UTF_8))
                .run(
                        "rotate-caller-key",
                        "--spring.datasource.url=jdbc:h2:mem:house",
                        "--eco-petition.data-key.file=" + keys.file());

        assertThat(ended).as(told.toString(UTF_8)).isZero();
        String present = keys.present().orElseThrow();
        assertThat(present).isNotEqualTo(former);
        assertThat(kept()).hasSize(2).allMatch(words -> words.startsWith("encrypted:" + present + ":"));
        assertThat(as("liaisona").get("/drafts/intake").read("$.content.fields.text[0]"))
                .startsWith("来电人反映砖厂冒烟");
        houseClock.forward(Duration.ofSeconds(30));
        assertThat(factors.take("leaderb", phone.code())).isTrue();
        assertThat(factors.take("leaderb", phone.wrong())).isFalse();
    }

    @Test
    void areLeftAsTheyAreWhereTheyWereAlteredOrMoved() {
        String moved = database.sql("select secret from second_factor where person = 'leaderb'")
                .query(String.class)
                .single();
        database.sql("insert into second_factor (person, secret, enrolled_at, last_step)"
                        + " values ('leaderx', ?, current_timestamp, 0)")
                .param(moved)
                .update();
        keys.make();

        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int ended = new RotateCallerKeyCommand(new PrintStream(told, true, UTF_8))
                .run(
                        "rotate-caller-key",
                        "--spring.datasource.url=jdbc:h2:mem:house",
                        "--eco-petition.data-key.file=" + keys.file());

        assertThat(ended).isNotZero();
        assertThat(told.toString(UTF_8)).contains("1 left");
        assertThat(kept())
                .as("the others are not held up")
                .hasSize(2)
                .allMatch(
                        words -> words.startsWith("encrypted:" + keys.present().orElseThrow() + ":"));
        assertThat(database.sql("select secret from second_factor where person = 'leaderx'")
                        .query(String.class)
                        .single())
                .isEqualTo(moved);
        database.sql("delete from second_factor where person = 'leaderx'").update();
    }

    private List<String> kept() {
        return database.sql("select secret from second_factor where person = 'leaderb'"
                        + " union all select content from draft where person = 'liaisona'")
                .query(String.class)
                .list();
    }
}
