package org.ecopetition.process.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.ecopetition.audit.LedCases;
import org.ecopetition.audit.trail.ActAddresses;
import org.ecopetition.audit.trail.FlowsTaken;
import org.springframework.stereotype.Component;

/** The engine's settings about history: what is kept for auditors besides the engine's own record. */
@Component
class HistorySettings extends AbstractProcessEnginePlugin {

    private final LedCases cases;
    private final FlowsTaken flows;
    private final ActAddresses addresses;

    HistorySettings(LedCases cases, FlowsTaken flows, ActAddresses addresses) {
        this.cases = cases;
        this.flows = flows;
        this.addresses = addresses;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomHistoryEventHandlers().add(new CaseHistoryHandler(cases, addresses));
        List<BpmnParseListener> listeners = new ArrayList<>();
        Optional.ofNullable(configuration.getCustomPreBPMNParseListeners()).ifPresent(listeners::addAll);
        listeners.add(new FlowListener(flows));
        configuration.setCustomPreBPMNParseListeners(listeners);
    }
}
