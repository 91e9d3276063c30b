package org.ecopetition.storage.backup;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** A newer release has brought the database up to date: this one would write beside what that one seals and encrypts. */
public final class DatabaseOfNewerRelease extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private DatabaseOfNewerRelease(String version) {
        super("a newer release has brought the database to " + version
                + ", which this one does not know (数据库已由更新的版本升级)");
    }

    /**
     * Looks whether the database is one that this release may start on.
     *
     * @throws DatabaseOfNewerRelease when it is not
     */
    public static void refuse(Flyway flyway) {
        Arrays.stream(flyway.info().applied())
                .filter(applied -> applied.getState() == MigrationState.FUTURE_SUCCESS
                        || applied.getState() == MigrationState.FUTURE_FAILED)
                .reduce((former, later) -> later)
                .map(MigrationInfo::getVersion)
                .ifPresent(version -> {
                    throw new DatabaseOfNewerRelease("V" + version);
                });
    }
}
