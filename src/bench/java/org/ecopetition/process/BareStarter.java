package org.ecopetition.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * What our application is held against: Camunda's own REST starter, nobody signed in, with our two models whose steps do
 * nothing.
 */
@EnableAutoConfiguration
final class BareStarter {

    /** Where its engine answers: one program knows only one engine without a name, and that is ours. */
    static final String REST = "/engine-rest/engine/bare";

    private static final List<String> PARTS_OF_OURS = List.of(
            "org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration",
            "org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration",
            "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration",
            "org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration",
            "org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.autoconfigure.session.SessionAutoConfiguration",
            "org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration",
            "org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration");

    private BareStarter() {}

    /** @param database its address; the engine makes its own tables there */
    static ConfigurableApplicationContext open(StatementLog log, String database, List<String> account)
            throws IOException {
        ConfigurableApplicationContext starter = new SpringApplicationBuilder(BareStarter.class)
                .web(WebApplicationType.SERVLET)
                .initializers(context -> {
                    context.getBeanFactory().addBeanPostProcessor(log);
                    ((GenericApplicationContext) context).registerBean("emptyStep", EmptyStep.class);
                })
                .run(arguments(database, account));
        for (String model : List.of("petition", "handoff")) {
            String bpmn = Files.readString(Path.of("processes", model, model + ".bpmn"), StandardCharsets.UTF_8);
            starter.getBean(RepositoryService.class)
                    .createDeployment()
                    .addString(model + ".bpmn", emptied(bpmn))
                    .deploy();
        }
        return starter;
    }

    private static String[] arguments(String database, List<String> account) {
        List<String> all = new ArrayList<>(List.of(
                "--spring.config.name=bare-starter",
                "--spring.datasource.url=" + database,
                "--spring.autoconfigure.exclude=" + String.join(",", PARTS_OF_OURS),
                "--camunda.bpm.process-engine-name=bare",
                "--camunda.bpm.job-execution.enabled=false",
                "--camunda.bpm.auto-deployment-enabled=false",
                "--camunda.bpm.webapp.enabled=false",
                "--logging.level.root=warn"));
        all.addAll(account);
        if (account.stream().noneMatch(setting -> setting.startsWith("--server.port="))) {
            all.add("--server.port=0");
        }
        return all.toArray(String[]::new);
    }

    /** The model with all its waits, gateways, timers, listeners and save points; what it calls does nothing. */
    private static String emptied(String bpmn) {
        return bpmn.replaceAll("[dD]elegateExpression=\"\\$\\{\\w+}\"", "DelegateExpression=\"\\${emptyStep}\"")
                .replace("camunda:DelegateExpression", "camunda:delegateExpression")
                .replace("taskListener DelegateExpression", "taskListener delegateExpression")
                .replace("executionListener DelegateExpression", "executionListener delegateExpression")
                .replace("${handOffKeys}", "${emptyStep.handOffs(execution)}")
                .replace("${allegations}", "${emptyStep.allegations()}");
    }

    /** What stands in for each of our steps. */
    public static final class EmptyStep implements JavaDelegate, TaskListener, DelegateVariableMapping {

        @Override
        public void execute(DelegateExecution execution) {}

        @Override
        public void notify(DelegateTask task) {}

        @Override
        public void mapInputVariables(DelegateExecution from, VariableMap to) {
            to.putValue("unitGroup", "unit430921");
            to.putValue("handlingGroups", "unit430921");
            to.putValue("receiptDue", "2099-01-01T00:00:00");
            to.putValue("feedbackDue", "2099-01-01T00:00:00");
            to.putValue("nextDeadline", "2099-01-01T00:00:00");
            to.putValue("publicityEnds", "2099-01-01T00:00:00");
            to.putValue("handOffUnsubstantiated", false);
            to.putValue("remeasurementNeeded", true);
            to.putValue("withinLimits", true);
            to.putValue("objectionsOpen", false);
            to.putValue("publicationKind", "RECTIFIED");
        }

        @Override
        public void mapOutputVariables(DelegateExecution from, VariableScope to) {}

        /** One hand-off, as the hand-offs of a petition are numbered. */
        public List<String> handOffs(DelegateExecution execution) {
            return List.of(execution.getProcessBusinessKey() + "-01");
        }

        /** Two allegations. */
        public List<Integer> allegations() {
            return List.of(1, 2);
        }
    }
}
