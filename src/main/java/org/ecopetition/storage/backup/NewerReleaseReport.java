package org.ecopetition.storage.backup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What the operator reads when an older release refuses to start on the database of a newer one. */
class NewerReleaseReport extends AbstractFailureAnalyzer<DatabaseOfNewerRelease> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseOfNewerRelease cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Start the newer release again. To go back, restore the backup made before the upgrade into an empty database, with the"
                        + " release that made it (请启动新版本；要退回旧版本，须把升级前的备份恢复到空库).",
                cause);
    }
}
