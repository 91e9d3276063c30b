package org.ecopetition.process.deployment.inspection;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.ecopetition.casework.model.ModelFile;
import org.ecopetition.casework.model.ModelKind;
import org.ecopetition.process.decision.DecisionEvaluation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXParseException;

/**
 * A file as the engine itself reads it, before it stores anything: what it cannot read is told in our words with the place, and
 * its own words go to the log.
 */
@Component
class EngineReading {

    private static final Logger LOG = LoggerFactory.getLogger(EngineReading.class);
    private static final Pattern BYTES = Pattern.compile("Invalid byte|MalformedByteSequence|MalformedInput");
    private static final Pattern QUOTED = Pattern.compile("'([\\w-]+)'");

    private final DecisionEvaluation tables;

    EngineReading(DecisionEvaluation tables) {
        this.tables = tables;
    }

    /** Reads a process or table that has no other fault. */
    void read(ModelFile file, ModelFaults findings) {
        try {
            if (ModelKind.of(file.name()) == ModelKind.PROCESS) {
                readProcess(file);
            } else {
                readTables(file);
            }
        } catch (ParseException faults) {
            for (ResourceReport report : faults.getResorceReports()) {
                report.getErrors().forEach(problem -> tell(problem, findings));
            }
        } catch (ProcessEngineException | DmnEngineException unreadable) {
            tellUnreadable(unreadable, findings);
        }
    }

    private static void readProcess(ModelFile file) {
        DeploymentEntity deployment = new DeploymentEntity();
        deployment.setId("inspected");
        deployment.setName(file.name());
        Context.getProcessEngineConfiguration().getDeployers().stream()
                .filter(BpmnDeployer.class::isInstance)
                .map(BpmnDeployer.class::cast)
                .findFirst()
                .orElseThrow()
                .getBpmnParser()
                .createParse()
                .sourceInputStream(new ByteArrayInputStream(file.content()))
                .deployment(deployment)
                .name(file.name())
                .execute();
    }

    private void readTables(ModelFile file) {
        DmnEngine engine = tables.newEngine();
        engine.parseDecisions(new ByteArrayInputStream(file.content()));
    }

    /** Tells that a file is nothing that can be read, and at which line. */
    void tellUnreadable(Exception unreadable, ModelFaults findings) {
        LOG.info("unreadable model: {}", unreadable.getMessage());
        Throwable cause = unreadable;
        while (cause.getCause() != null && !(cause instanceof SAXParseException)) {
            cause = cause.getCause();
        }
        if (BYTES.matcher(String.valueOf(cause)).find()) {
            findings.add(null, null, "model.unreadable.encoding");
        } else if (cause instanceof SAXParseException place) {
            findings.add(null, null, "model.unreadable.line", String.valueOf(place.getLineNumber()));
        } else if (cause instanceof JsonProcessingException place && place.getLocation() != null) {
            findings.add(
                    null,
                    null,
                    "model.unreadable.line",
                    String.valueOf(place.getLocation().getLineNr()));
        } else {
            findings.add(null, null, "model.unreadable");
        }
    }

    private static void tell(Problem problem, ModelFaults findings) {
        LOG.info("the engine refuses a model: {}", problem.getMessage());
        String id = problem.getMainElementId() == null ? quotedIn(problem.getMessage()) : problem.getMainElementId();
        findings.add(null, id.isEmpty() ? null : id, "model.engine", String.valueOf(problem.getLine()));
    }

    private static String quotedIn(String message) {
        Matcher quoted = QUOTED.matcher(Optional.ofNullable(message).orElse(""));
        return quoted.find() ? quoted.group(1) : "";
    }
}
