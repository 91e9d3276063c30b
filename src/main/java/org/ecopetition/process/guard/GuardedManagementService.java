package org.ecopetition.process.guard;

import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/**
 * The engine's jobs, run by hand only by those who may: the engine itself asks inside the job, and counts the refusal as a
 * failure of the job, so that anybody could use up the retries of a deadline.
 */
class GuardedManagementService extends ManagementServiceImpl {

    private final ProcessEngineConfigurationImpl configuration;

    GuardedManagementService(ProcessEngineConfigurationImpl configuration) {
        super(configuration);
        this.configuration = configuration;
    }

    @Override
    public void executeJob(String jobId) {
        if (configuration.getIdentityService().getCurrentAuthentication() != null) {
            commandExecutor.execute(context -> checkMayRun(context, jobId));
        }
        super.executeJob(jobId);
    }

    private static @Nullable Void checkMayRun(CommandContext context, String jobId) {
        JobEntity job = jobId == null ? null : context.getJobManager().findJobById(jobId);
        if (job != null) {
            for (CommandChecker checker :
                    context.getProcessEngineConfiguration().getCommandCheckers()) {
                checker.checkUpdateJob(job);
            }
        }
        return null;
    }
}
