package org.ecopetition.process;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Refuses task queries that hide expressions in an alternative ({@code orQueries}), where the engine does not look. */
class QueryGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof TaskQueryImpl query && hidesExpressions(query)) {
            throw new BadUserRequestException("Expressions are forbidden in orQueries");
        }
        return next.execute(command);
    }

    private static boolean hidesExpressions(TaskQueryImpl query) {
        return query.getQueries().stream()
                .skip(1)
                .anyMatch(alternative -> !alternative.getExpressions().isEmpty());
    }
}
