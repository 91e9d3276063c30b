package org.ecopetition.process.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.springframework.stereotype.Component;

/** The engine's settings about how it reads. */
@Component
class ReadingSettings extends AbstractProcessEnginePlugin {

    private final RecentDefinitions recent;

    ReadingSettings(RecentDefinitions recent) {
        this.recent = recent;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        RememberedGetters.install();
        List<SessionFactory> sessions =
                new ArrayList<>(Objects.requireNonNullElse(configuration.getCustomSessionFactories(), List.of()));
        sessions.add(new Opened(VariableInstanceManager.class, VariablesOfRun::new));
        sessions.add(new Opened(ExecutionManager.class, ExecutionsOfRun::new));
        sessions.add(new Opened(IncidentManager.class, IncidentsOfJobs::new));
        sessions.add(new Opened(JobDefinitionManager.class, () -> new KnownJobs(recent)));
        sessions.add(new Opened(DecisionDefinitionManager.class, () -> new KnownTables(recent)));
        configuration.setCustomSessionFactories(sessions);
        configuration.setHistoryEventProducer(new HistoryOfKnownProcesses());
        configuration.setHistoryEventHandler(new Handlers(configuration, new WrittenHistory()));
    }

    private record Opened(Class<?> type, Supplier<Session> opening) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return opening.get();
        }
    }

    /** Who hears of history: whoever was added, by whatever part of the house, then the one that writes it down. */
    private record Handlers(ProcessEngineConfigurationImpl configuration, HistoryEventHandler written)
            implements HistoryEventHandler {

        @Override
        public void handleEvent(HistoryEvent event) {
            configuration.getCustomHistoryEventHandlers().forEach(handler -> handler.handleEvent(event));
            written.handleEvent(event);
        }

        @Override
        public void handleEvents(List<HistoryEvent> events) {
            events.forEach(this::handleEvent);
        }
    }
}
