package org.ecopetition.process.reading;

import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.jspecify.annotations.Nullable;

/**
 * The engine's history of steps and tasks. To tell how long one took, the engine reads when it began whenever it writes to it; this
 * never changes, so the node that wrote it remembers it.
 */
class WrittenHistory extends DbHistoryEventHandler {

    private static final int MOST = 20_000;

    private final Map<Step, Date> begun = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Step, Date> eldest) {
            return size() > MOST;
        }
    });

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        if (!(event instanceof HistoricScopeInstanceEvent scope) || event.getId() == null) {
            super.insertOrUpdate(event);
            return;
        }
        Step step = new Step(event.getClass(), event.getId());
        Date known = begun.get(step);
        if (known == null || isInitialEvent(event)) {
            super.insertOrUpdate(event);
            remember(step, scope.getStartTime());
        } else if (getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) == null) {
            scope.setStartTime(known);
            getDbEntityManager().merge(event);
        }
    }

    private void remember(Step step, @Nullable Date start) {
        if (start != null) {
            begun.put(step, start);
        }
    }

    private record Step(Class<?> kind, String id) {}
}
