package org.ecopetition.storage;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that is away (stopped, unreachable, closed for want of room) from one that refuses what it was asked. */
public final class DatabaseOutage {

    /** Classes of SQL states: no connection, not enough resources (a full disk), stopped by an operator, the system failed. */
    private static final Set<String> STATES = Set.of("08", "53", "57", "58");

    /** H2: general error while writing, connection broken, database closed, closed at exit, file lost. */
    private static final Set<Integer> CODES = Set.of(50000, 90028, 90031, 90067, 90098, 90121);

    /** What the pool says, without any state, of a connection that broke and was to be rolled back. */
    private static final String GONE = "Connection is closed";

    private static final int DEEPEST = 20;

    private DatabaseOutage() {}

    /** Whether something failed because the database was away: the same may succeed later. */
    public static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(DatabaseOutage::isOutage);
    }

    private static boolean isOutage(Throwable cause) {
        if (cause instanceof SQLException refused) {
            String state = refused.getSQLState();
            return refused instanceof SQLTransientConnectionException
                    || refused instanceof SQLNonTransientConnectionException
                    || refused instanceof SQLRecoverableException
                    || CODES.contains(refused.getErrorCode())
                    || (state == null && GONE.equals(refused.getMessage()))
                    || (state != null && state.length() == 5 && STATES.contains(state.substring(0, 2)));
        }
        return cause instanceof CannotCreateTransactionException;
    }
}
