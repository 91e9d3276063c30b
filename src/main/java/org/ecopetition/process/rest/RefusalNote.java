package org.ecopetition.process.rest;

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
class RefusalNote extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalNote.class);
    private static final String ATTRIBUTE = RefusalNote.class.getName();
    private static final String FAULT = DatabaseFault.class.getName();

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
    static Optional<Refusal> of(ServletRequest request) {
        return Optional.ofNullable((Refusal) request.getAttribute(ATTRIBUTE));
    }

    /** The fault of the database that the request ran into. */
    static Optional<DatabaseFault> faultOf(ServletRequest request) {
        return Optional.ofNullable((DatabaseFault) request.getAttribute(FAULT));
    }

    private static void note(RuntimeException failure) {
        Throwable root = failure;
        while (root.getCause() != null && !(root instanceof Refusal)) {
            root = root.getCause();
        }
        if (root instanceof Refusal refusal) {
            onRequest(ATTRIBUTE, refusal);
        } else if (Context.getCommandContext() == null) {
            noteDefect(failure, root);
        }
    }

    private static void noteDefect(RuntimeException failure, Throwable root) {
        Optional<DatabaseFault> fault = DatabaseFault.behind(failure);
        fault.ifPresent(found -> onRequest(FAULT, found));
        if (fault.filter(DatabaseFault.CONFLICT::equals).isPresent()) {
            LOG.warn("a command met another one and was rolled back: {}", firstLine(root));
        } else if (!(root instanceof ProcessEngineException)) {
            LOG.error("a command failed", failure);
        }
    }

    private static void onRequest(String attribute, Object value) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(attribute, value, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
