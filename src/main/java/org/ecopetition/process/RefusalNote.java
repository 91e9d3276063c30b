package org.ecopetition.process;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.ecopetition.petition.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Notes on the current request which refusal a command ended with: the engine and its REST API wrap the refusal in
 * sentences of their own, and a clerk should read ours alone. Defects it logs, once, at the outermost command.
 */
public class RefusalNote extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalNote.class);
    private static final String ATTRIBUTE = RefusalNote.class.getName();

    RefusalNote() {}

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            note(failure);
            throw failure;
        }
    }

    /** The refusal that the request ran into. */
    public static Optional<Refusal> of(ServletRequest request) {
        return Optional.ofNullable((Refusal) request.getAttribute(ATTRIBUTE));
    }

    private static void note(RuntimeException failure) {
        Throwable root = failure;
        while (root.getCause() != null && !(root instanceof Refusal)) {
            root = root.getCause();
        }
        if (root instanceof Refusal refusal) {
            RequestAttributes request = RequestContextHolder.getRequestAttributes();
            if (request != null) {
                request.setAttribute(ATTRIBUTE, refusal, RequestAttributes.SCOPE_REQUEST);
            }
        } else if (!(root instanceof ProcessEngineException) && Context.getCommandContext() == null) {
            LOG.error("a command failed", failure);
        }
    }
}
