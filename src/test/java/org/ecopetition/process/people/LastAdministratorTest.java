package org.ecopetition.process.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.ecopetition.organisation.Role;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.ProcessTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is left who administers the installation, whoever removes whom. */
class LastAdministratorTest extends ProcessTest {

    private static final String ADMINISTRATORS = Role.ADMINISTRATOR.group();

    @Autowired
    private IdentityService identities;

    @Autowired
    private People people;

    @Autowired
    private Administrator configured;

    @Autowired
    private JdbcClient database;

    private List<String> before = List.of();

    @BeforeEach
    void leaveOne() {
        before = administrators();
        enter("chief");
        before.forEach(id -> identities.deleteMembership(id, ADMINISTRATORS));
        assertThat(administrators()).containsExactly("chief");
    }

    @AfterEach
    void restore() {
        identities.clearAuthentication();
        before.stream()
                .filter(id -> !administrators().contains(id))
                .forEach(id -> identities.createMembership(id, ADMINISTRATORS));
        for (String id : List.of("chief", "deputy")) {
            if (identities.createUserQuery().userId(id).count() > 0) {
                identities.deleteUser(id);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "membership", "group"})
    void isRefusedAtEveryDoorAndLosesNothing(String door) {
        for (String remover : List.of("chief", "deputy")) {
            identities.setAuthentication(remover, List.of(ADMINISTRATORS));

            assertThat(removed(door))
                    .isEqualTo(door.equals("group") ? "person.administrators-stay" : "person.last-administrator");
        }

        identities.clearAuthentication();
        assertThat(administrators()).containsExactly("chief");
        assertThat(identities.createGroupQuery().groupId(ADMINISTRATORS).count())
                .isEqualTo(1);
    }

    @Test
    void letsAllButTheLastGo() {
        enter("deputy");

        identities.deleteUser("chief");

        assertThat(administrators()).containsExactly("deputy");
    }

    @Test
    void letsTheEngineRefuseStrangersFirst() {
        identities.setAuthentication("liaisona", List.of("liaison"));

        assertThat(catchThrowable(() -> identities.deleteUser("chief"))).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void keepsOneOfTwoWhoRemoveEachOtherAtOnce() throws Exception {
        enter("deputy");
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<@Nullable String>> removals =
                    List.of(() -> removedFromGroup("chief"), () -> removedFromGroup("deputy"));
            for (Future<@Nullable String> answer : both.invokeAll(removals)) {
                answer.get();
            }
        } finally {
            both.shutdown();
        }

        assertThat(administrators()).hasSize(1);
    }

    @Test
    void isRepairedByAStartForAnAccountThatIsThereStill() {
        takeAwayBehindTheBack();
        assertThat(administrators()).isEmpty();

        people.appoint(configured.id(), "系统管理员", configured.id(), String.valueOf(configured.password()));

        assertThat(administrators()).containsExactly(configured.id());
        assertThat(identities.checkPassword(configured.id(), configured.password()))
                .isTrue();
    }

    /** As a program with access to the database does. */
    private void takeAwayBehindTheBack() {
        database.sql("delete from act_id_membership where group_id_ = ?")
                .param(ADMINISTRATORS)
                .update();
    }

    private @Nullable String removed(String door) {
        return refusal(() -> {
            switch (door) {
                case "user" -> identities.deleteUser("chief");
                case "membership" -> identities.deleteMembership("chief", ADMINISTRATORS);
                default -> identities.deleteGroup(ADMINISTRATORS);
            }
        });
    }

    private @Nullable String removedFromGroup(String id) {
        return refusal(() -> identities.deleteMembership(id, ADMINISTRATORS));
    }

    private static @Nullable String refusal(ThrowingCallable act) {
        Throwable cause = catchThrowable(act);
        while (cause != null && !(cause instanceof Refusal)) {
            cause = cause.getCause();
        }
        return cause instanceof Refusal refusal ? refusal.code() : null;
    }

    private void enter(String id) {
        User person = identities.newUser(id);
        person.setFirstName("管理");
        person.setLastName("员");
        person.setPassword("Petition#2023");
        identities.saveUser(person);
        identities.createMembership(id, ADMINISTRATORS);
    }

    private List<String> administrators() {
        return identities.createUserQuery().memberOfGroup(ADMINISTRATORS).list().stream()
                .map(User::getId)
                .toList();
    }
}
