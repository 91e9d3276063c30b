package org.ecopetition.process.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.ecopetition.frontdoor.signin.RecentPeople;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The engine's settings about people: how it keeps passwords and which grants it writes by itself. */
@Component
class AccessSettings extends AbstractProcessEnginePlugin {

    private final OwnTasksOnly grants;
    private final PasswordSettings passwords;
    private final Environment environment;
    private final RecentPeople recent;

    AccessSettings(OwnTasksOnly grants, PasswordSettings passwords, Environment environment, RecentPeople recent) {
        this.grants = grants;
        this.passwords = passwords;
        this.environment = environment;
        this.recent = recent;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (environment.matchesProfiles("production") && !passwords.isEnough()) {
            throw new IllegalStateException(
                    "eco-petition.passwords.rounds is " + passwords.rounds()
                            + ", which makes stolen hashes of passwords too cheap to guess for the profile production: leave it out");
        }
        configuration.setPasswordEncryptor(new SlowHash(passwords.rounds()));
        configuration.setCustomPasswordChecker(List.of(new EarlierHash()));
        configuration.setIdentityProviderSessionFactory(new NeverLocked.Opened(recent));
        configuration.setResourceAuthorizationProvider(grants);
        configuration.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
        List<SessionFactory> sessions =
                new ArrayList<>(Objects.requireNonNullElse(configuration.getCustomSessionFactories(), List.of()));
        sessions.add(new GrantsAlone.Opened(new GroupTasks(configuration.getDataSource())));
        configuration.setCustomSessionFactories(sessions);
    }

    /** Refuses to start over rights that would be passed over. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        long takenBack = engine.getAuthorizationService()
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_REVOKE)
                .count();
        if (takenBack > 0) {
            throw new IllegalStateException(
                    takenBack + " authorizations of type REVOKE (ACT_RU_AUTHORIZATION, TYPE_ = 2)"
                            + " stand in the database, which this application does not obey: delete them, then start again");
        }
    }
}
