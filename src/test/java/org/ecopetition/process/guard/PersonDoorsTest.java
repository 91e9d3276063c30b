package org.ecopetition.process.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.identity.User;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.ecopetition.process.PersonName;
import org.junit.jupiter.api.Test;

/** The doors around a person: names and offices come from the administrator, the password is one's own. */
class PersonDoorsTest extends HouseTest {

    @Test
    void letsNobodyRenameHimself() {
        for (String person : List.of("unit430921a", "liaisona", "leadera", "intakea", "auditora")) {
            for (Answer refused : atAllDoors(person, "/profile", profile(person, "督察组", "组长"))) {
                assertThat(refused.status()).as(person).isEqualTo(400);
                assertThat(refused.message()).isEqualTo(words.say("person.profile-by-administrator"));
            }
            assertThat(PersonName.of(person(person))).isEqualTo("乙甲");
        }
    }

    @Test
    void letsNobodyRenameAnother() {
        Answer refused = as("unit430921a")
                .send("PUT", "/engine-rest/user/unit430921b/profile", profile("unit430921b", "督察组", "组长"));

        assertThat(refused.status()).isIn(400, 403, 404);
        assertThat(person("unit430921b").getFirstName()).isEqualTo("甲");
    }

    @Test
    void takesNamesFromTheAdministrator() {
        Answer renamed =
                as("admin").send("PUT", "/engine-rest/user/unit430902a/profile", profile("unit430902a", "建国", "王"));

        assertThat(renamed.status()).isEqualTo(204);
        assertThat(PersonName.of(person("unit430902a"))).isEqualTo("王建国");
        as("admin").send("PUT", "/engine-rest/user/unit430902a/profile", profile("unit430902a", "甲", "乙"));
    }

    @Test
    void letsPeopleChangeTheirOwnPassword() {
        String same = "{\"password\":\"" + PASSWORD + "\",\"authenticatedUserPassword\":\"" + PASSWORD + "\"}";

        for (Answer changed : atAllDoors("liaisonb", "/credentials", same)) {
            assertThat(changed.status()).as(changed.body()).isEqualTo(204);
        }
    }

    @Test
    void writesNamesInTheOrderOfTheirTongue() {
        assertThat(PersonName.of("建国", "王")).isEqualTo("王建国");
        assertThat(PersonName.of("甲（演示）", "接听登记")).isEqualTo("接听登记甲（演示）");
        assertThat(PersonName.of("阿依古丽·买买提", "")).isEqualTo("阿依古丽·买买提");
        assertThat(PersonName.of("Ada", "Lovelace")).isEqualTo("Ada Lovelace");
        assertThat(PersonName.of(null, "admin")).isEqualTo("admin");
    }

    private List<Answer> atAllDoors(String person, String what, String json) {
        return List.of(
                as(person).send("PUT", "/engine-rest/user/" + person + what, json),
                as(person).send("PUT", "/engine-rest/engine/default/user/" + person + what, json),
                as(person).sendLikeTasklist("PUT", "/user/" + person + what, json));
    }

    private User person(String id) {
        return identities.createUserQuery().userId(id).singleResult();
    }

    private static String profile(String id, String given, String family) {
        return "{\"id\":\"%s\",\"firstName\":\"%s\",\"lastName\":\"%s\",\"email\":null}".formatted(id, given, family);
    }
}
