package org.ecopetition.process.rest;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.ecopetition.storage.DatabaseOutage;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/** What kept the database from storing a change; its own words are for the log, never for an answer. */
enum DatabaseFault {
    /** Somebody else changed or entered the same thing first. */
    CONFLICT("request.conflict", 409),

    /** A value is too long or of characters that the database does not keep. */
    UNFIT("request.unfit", 400),

    /** The database is away; the same may succeed later. */
    AWAY("system.away", 503),

    /** Anything else. */
    BROKEN("task.not-done", 500);

    private static final Pattern WORDS_OF_A_DATABASE = Pattern.compile(
            "(?i)###|\\bsql\\b|\\bjdbc|\\bhikari|\\bACT_(RU|HI|RE|ID|GE)_|\\bconstraint\\b|org\\.(h2|postgresql|hibernate)\\b"
                    + "|mybatis|ibatis|insert into|update \\S+ set|duplicate key|primary key violation");
    private static final Pattern CONFLICTING =
            Pattern.compile("(?i)OptimisticLocking|constraint|duplicate key|key violation");

    private final String code;
    private final int status;

    DatabaseFault(String code, int status) {
        this.code = code;
        this.status = status;
    }

    /** The key of the sentence that says it to a person. */
    String code() {
        return code;
    }

    /** The HTTP status of the answer. */
    int status() {
        return status;
    }

    /** The fault behind a failure, if the database reported one. */
    static Optional<DatabaseFault> behind(Throwable failure) {
        if (DatabaseOutage.isCauseOf(failure)) {
            return Optional.of(AWAY);
        }
        Throwable cause = failure;
        while (cause != null) {
            DatabaseFault fault = of(cause);
            if (fault != null) {
                return Optional.of(fault);
            }
            cause = cause.getCause() == cause ? null : cause.getCause();
        }
        return Optional.empty();
    }

    /** The fault that a sentence speaks of in the database's own words. */
    static Optional<DatabaseFault> toldBy(String sentence) {
        if (!WORDS_OF_A_DATABASE.matcher(sentence).find()) {
            return Optional.empty();
        }
        return Optional.of(CONFLICTING.matcher(sentence).find() ? CONFLICT : BROKEN);
    }

    private static @Nullable DatabaseFault of(Throwable cause) {
        if (cause instanceof OptimisticLockingException
                || cause instanceof ConcurrencyFailureException
                || cause instanceof jakarta.persistence.OptimisticLockException) {
            return CONFLICT;
        }
        return cause instanceof SQLException reported ? ofState(String.valueOf(reported.getSQLState())) : null;
    }

    /** Classes of the SQL standard: 22 data exception, 23 integrity constraint, 40 rollback; HYT00 is H2's lock timeout. */
    private static DatabaseFault ofState(String state) {
        if (state.startsWith("22")) {
            return UNFIT;
        }
        return state.startsWith("23") || state.startsWith("40") || state.startsWith("55") || state.startsWith("HYT")
                ? CONFLICT
                : BROKEN;
    }
}
