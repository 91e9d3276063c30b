package org.ecopetition.process.guard;

import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Refuses task queries that hide expressions in an alternative ({@code orQueries}), where the engine does not look. */
class QueryGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof TaskQueryImpl query) {
            QueryExpressions.requireNoneHidden(query);
        }
        return next.execute(command);
    }
}
