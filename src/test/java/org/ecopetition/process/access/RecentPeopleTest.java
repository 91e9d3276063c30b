package org.ecopetition.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.identity.User;
import org.ecopetition.frontdoor.factor.SecondFactors;
import org.ecopetition.frontdoor.signin.ReadAgain;
import org.ecopetition.process.Caller;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How long a program that shows its password with each request outlives its rights: not at all here, a few seconds elsewhere. */
class RecentPeopleTest extends HouseTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final String OTHER = "Other#20231";

    /** Only the coordination group, leaders, auditors and administrators may. */
    private static final String PAGE = "/batches";

    private static final String API = "/engine-rest/task/count";

    @Autowired
    private JdbcClient rows;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SecondFactors factors;

    private String person = "";

    @BeforeEach
    void callAsSomebody() {
        person = enter(PASSWORD);
        assertThat(status(PAGE)).isEqualTo(200);
        assertThat(status(API)).isEqualTo(200);
    }

    @Test
    void letsNobodyInWhoWasRemoved() {
        identities.deleteUser(person);

        assertThat(status(PAGE)).isEqualTo(401);
        assertThat(status(API)).isEqualTo(401);
    }

    @Test
    void takesNoPasswordThatWasChanged() {
        change(person, OTHER);

        assertThat(status(API)).isEqualTo(401);
        assertThat(as(person, OTHER).get(API).status()).isEqualTo(200);
    }

    @Test
    void knowsEachGroupAtOnce() {
        identities.deleteMembership(person, "liaison");
        assertThat(status(PAGE)).isEqualTo(403);

        identities.createMembership(person, "auditor");
        assertThat(status("/audit")).isEqualTo(200);
    }

    @Test
    void letsNobodyInByThePasswordAloneOnceThereIsASecondFactor() {
        Authenticator phone = new Authenticator("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", houseClock);

        assertThat(factors.enrol(person, phone.key(), phone.code())).isTrue();

        assertThat(status(API)).isEqualTo(403);

        factors.remove(person, "admin");

        assertThat(status(API)).isEqualTo(200);
    }

    @Test
    void remembersNothingThatWasReadWhileAChangeWasOnItsWay() {
        transaction.executeWithoutResult(running -> {
            identities.deleteMembership(person, "liaison");
            assertThat(status(PAGE)).as("not yet").isEqualTo(200);
        });

        assertThat(status(PAGE)).isEqualTo(403);
    }

    @Test
    void hearsOfAnotherNodesChangesWithinSeconds() {
        rows.sql("delete from act_id_membership where user_id_ = ?")
                .param(person)
                .update();

        houseClock.forward(ReadAgain.EVERY);

        assertThat(status(PAGE)).isEqualTo(403);
        rows.sql("delete from act_id_user where id_ = ?").param(person).update();

        houseClock.forward(ReadAgain.EVERY);

        assertThat(status(API)).isEqualTo(401);
    }

    @Test
    void takesAPasswordAtOnceThatWasSetOnAnotherNode() {
        String model = enter(OTHER);
        rows.sql("update act_id_user u set (pwd_, salt_) = (select m.pwd_, m.salt_ from act_id_user m where m.id_ = ?)"
                        + " where u.id_ = ?")
                .params(model, person)
                .update();

        assertThat(as(person, OTHER).get(API).status()).isEqualTo(200);
        assertThat(status(API)).isEqualTo(401);
    }

    private String enter(String password) {
        String id = "program" + PEOPLE.incrementAndGet();
        User user = identities.newUser(id);
        user.setFirstName("甲");
        user.setLastName("乙");
        user.setPassword(password);
        identities.saveUser(user);
        identities.createMembership(id, "liaison");
        return id;
    }

    private void change(String id, String password) {
        User user = identities.createUserQuery().userId(id).singleResult();
        user.setPassword(password);
        identities.saveUser(user);
    }

    private Caller as(String id, String password) {
        return new Caller(address(), id, password);
    }

    private int status(String path) {
        return as(person, PASSWORD).get(path).status();
    }
}
