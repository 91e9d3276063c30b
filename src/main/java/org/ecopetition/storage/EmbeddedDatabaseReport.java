package org.ecopetition.storage;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What the operator reads when the application refuses to start on the embedded database. */
class EmbeddedDatabaseReport extends AbstractFailureAnalyzer<EmbeddedDatabaseRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, EmbeddedDatabaseRefused cause) {
        return new FailureAnalysis(
                "The profile production does not run on the embedded database (生产环境不能用内置数据库).",
                "Start it on PostgreSQL: --spring.profiles.active=postgresql,production.",
                cause);
    }
}
