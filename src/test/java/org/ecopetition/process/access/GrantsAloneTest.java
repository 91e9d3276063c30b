package org.ecopetition.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class GrantsAloneTest extends HouseTest {

    private static final String REVOKE = """
            {"type":2,"permissions":["READ"],"userId":"unit430921a","resourceType":7,"resourceId":"*"}
            """;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AccessSettings settings;

    @Autowired
    private ProcessEngine engine;

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/authorization/create", "/engine-rest/engine/default/authorization/create"})
    void refusesARightTakenBackByARowOfItsOwn(String door) {
        Answer refused = as("admin").post(door, REVOKE);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("权限只能授予");
        assertThat(revokes()).isZero();
    }

    @Test
    void refusesItInAdminToo() {
        Answer refused = as("admin").sendLikeTasklist("POST", "/authorization/create", REVOKE);

        assertThat(refused.status()).as(refused.body()).isBetween(400, 499);
        assertThat(revokes()).isZero();
    }

    @Test
    void doesNotStartOverRowsThatItWouldPassOver() {
        jdbc.sql("insert into ACT_RU_AUTHORIZATION (ID_, REV_, TYPE_, USER_ID_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_)"
                        + " values ('taken-back', 1, 2, 'unit430921a', 7, '*', 2)")
                .update();
        try {
            assertThatIllegalStateException()
                    .isThrownBy(() -> settings.postProcessEngineBuild(engine))
                    .withMessageContaining("1 authorizations of type REVOKE");
        } finally {
            jdbc.sql("delete from ACT_RU_AUTHORIZATION where ID_ = 'taken-back'")
                    .update();
        }
        settings.postProcessEngineBuild(engine);
    }

    /** What a command may is remembered while it runs, and no longer. */
    @Test
    void asksForARightAnewInTheNextCommand() {
        AuthorizationService rights = engine.getAuthorizationService();
        Authorization grant = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId("somebody");
        grant.setResource(Resources.TASK);
        grant.setResourceId("some-task");
        grant.addPermission(Permissions.TASK_WORK);
        rights.saveAuthorization(grant);
        assertThat(mayTwice("some-task")).containsExactly(true, true);
        assertThat(mayTwice("another-task")).containsExactly(false, false);

        rights.deleteAuthorization(grant.getId());

        assertThat(mayTwice("some-task")).containsExactly(false, false);
    }

    private List<Boolean> mayTwice(String task) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> {
                    CompositePermissionCheck check = new PermissionCheckBuilder()
                            .disjunctive()
                            .atomicCheckForResourceId(Resources.TASK, task, Permissions.TASK_WORK)
                            .build();
                    return Stream.generate(() -> command.getAuthorizationManager()
                                    .isAuthorized("somebody", List.of("some-group"), check))
                            .limit(2)
                            .toList();
                });
    }

    private int revokes() {
        return jdbc.sql("select count(*) from ACT_RU_AUTHORIZATION where TYPE_ = 2")
                .query(Integer.class)
                .single();
    }
}
