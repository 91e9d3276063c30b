package org.ecopetition.organisation.form;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows a page whose address holds a condition that cannot be read without that condition, and lets the page say so; the answer stays
 * 400. Files and data are not given so: whoever reads them would not see what is missing.
 */
@ControllerAdvice
class UnreadConditions {

    private static final String UNREAD = UnreadConditions.class.getName();

    /** Names of the conditions that were left out. */
    @ModelAttribute("unreadConditions")
    Set<String> unread(HttpServletRequest request) {
        return request.getAttribute(UNREAD) instanceof Unread unread ? unread.names() : Set.of();
    }

    @ExceptionHandler
    ModelAndView answer(MethodArgumentTypeMismatchException mismatch, HandlerMethod page, HttpServletRequest request)
            throws MethodArgumentTypeMismatchException {
        return without(List.of(mismatch.getName()), page, request, mismatch);
    }

    @ExceptionHandler
    ModelAndView answer(BindException mismatch, HandlerMethod page, HttpServletRequest request) throws BindException {
        return without(
                mismatch.getFieldErrors().stream().map(FieldError::getField).toList(), page, request, mismatch);
    }

    private <E extends Exception> ModelAndView without(
            Collection<String> names, HandlerMethod page, HttpServletRequest request, E mismatch) throws E {
        boolean areConditions =
                !names.isEmpty() && request.getParameterMap().keySet().containsAll(names);
        if (!areConditions || !request.getMethod().equals("GET") || !isPage(page)) {
            throw mismatch;
        }
        Set<String> all = new TreeSet<>(unread(request));
        all.addAll(names);
        return new ModelAndView((model, asked, answer) -> show(all, asked, answer));
    }

    private static boolean isPage(HandlerMethod handler) {
        return handler.getReturnType().getParameterType() == String.class
                && !handler.hasMethodAnnotation(ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class);
    }

    private static void show(Set<String> unread, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        request.setAttribute(UNREAD, new Unread(unread));
        String path = request.getRequestURI().substring(request.getContextPath().length());
        request.getRequestDispatcher(path).forward(new WithoutUnread(request, unread), response);
    }

    private record Unread(Set<String> names) {}

    /** The same request without some of its parameters. */
    private static final class WithoutUnread extends HttpServletRequestWrapper {

        private final Map<String, String[]> read;

        WithoutUnread(HttpServletRequest request, Set<String> unread) {
            super(request);
            Map<String, String[]> all = new HashMap<>(request.getParameterMap());
            all.keySet().removeAll(unread);
            this.read = Collections.unmodifiableMap(all);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = read.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return read;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(read.keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return read.get(name);
        }
    }
}
