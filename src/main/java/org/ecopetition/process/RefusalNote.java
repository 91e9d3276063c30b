package org.ecopetition.process;

import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.ecopetition.petition.Refusal;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Notes on the current request which refusal a command ended with: the engine and its REST API wrap the refusal in
 * sentences of their own, and a clerk should read ours alone.
 */
public class RefusalNote extends CommandInterceptor {

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

    /** The refusal that the current request ran into. */
    public static Optional<Refusal> ofRequest() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? Optional.empty()
                : Optional.ofNullable((Refusal) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
    }

    private static void note(Throwable failure) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        for (Throwable cause = failure; cause != null && request != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                request.setAttribute(ATTRIBUTE, refusal, RequestAttributes.SCOPE_REQUEST);
            }
        }
    }
}
