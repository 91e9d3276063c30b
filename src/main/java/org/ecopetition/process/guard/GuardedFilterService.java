package org.ecopetition.process.guard;

import java.util.List;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * The engine's stored lists of tasks: whoever narrows one asks with plain values, also in alternatives, which the engine
 * does not look into; whoever stores one uses the listed expressions.
 */
class GuardedFilterService extends FilterServiceImpl {

    @Override
    public Filter saveFilter(Filter filter) {
        return commandExecutor.execute(context -> {
            QueryExpressions.requireListed(filter.getQuery());
            return super.saveFilter(filter);
        });
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, @Nullable Q narrowing) {
        requireNone(narrowing);
        return super.list(filterId, narrowing);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(
            String filterId, @Nullable Q narrowing, int firstResult, int maxResults) {
        requireNone(narrowing);
        return super.listPage(filterId, narrowing, firstResult, maxResults);
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, @Nullable Q narrowing) {
        requireNone(narrowing);
        return super.singleResult(filterId, narrowing);
    }

    @Override
    public Long count(String filterId, @Nullable Query<?, ?> narrowing) {
        requireNone(narrowing);
        return super.count(filterId, narrowing);
    }

    /** Inside a command, so that the refusal is noted for the answer. */
    private void requireNone(@Nullable Query<?, ?> narrowing) {
        commandExecutor.execute(context -> {
            QueryExpressions.requireNone(narrowing);
            return null;
        });
    }
}
