package org.ecopetition.process.people;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What the operator reads when the application refuses to start for lack of an administrator's password. */
class UnsafeStartReport extends AbstractFailureAnalyzer<IllegalStateException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, IllegalStateException cause) {
        if (cause instanceof AdministratorMissing) {
            return new FailureAnalysis(
                    "No administrator exists and no administrator password is configured (未配置管理员密码,系统不启动).",
                    "Set ECO_PETITION_ADMINISTRATOR_PASSWORD (10 characters or more, with upper and lower case, a digit and"
                            + " a special character), or start the demonstration with --spring.profiles.active=demo.",
                    cause);
        }
        if (cause instanceof DemoPeoplePresent) {
            return new FailureAnalysis(
                    "This database holds the demonstration people, whose password is public (数据库含演示用户).",
                    "Name another folder with --eco-petition.data-directory or another database, or start the"
                            + " demonstration with --spring.profiles.active=demo.",
                    cause);
        }
        return null;
    }
}
