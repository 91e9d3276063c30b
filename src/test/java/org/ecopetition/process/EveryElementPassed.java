package org.ecopetition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Compares, when a whole class of process tests has run, the model with what its cases passed. */
class EveryElementPassed implements BeforeEachCallback, AfterTestExecutionCallback, AfterAllCallback {

    private final AtomicInteger testsRun = new AtomicInteger();

    @Override
    public void beforeEach(ExtensionContext context) {
        if (testsRun.get() == 0) {
            house(context).getBean(PassedElements.class).forget();
        }
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        testsRun.incrementAndGet();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (testsRun.get() < testsIn(context.getRequiredTestClass())) {
            return; // somebody runs single tests
        }
        String process = AnnotationSupport.findAnnotation(context.getRequiredTestClass(), PassesEveryElementOf.class)
                .orElseThrow()
                .value();
        RepositoryService models = house(context).getBean(RepositoryService.class);
        String newest = models.createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();

        assertThat(house(context).getBean(PassedElements.class).missingFrom(models.getBpmnModelInstance(newest)))
                .as("elements and flows of %s that no case of %s passes", process, context.getDisplayName())
                .isEmpty();
    }

    private static ApplicationContext house(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context);
    }

    private static int testsIn(Class<?> type) {
        return AnnotationSupport.findAnnotatedMethods(type, Test.class, HierarchyTraversalMode.TOP_DOWN)
                .size();
    }
}
