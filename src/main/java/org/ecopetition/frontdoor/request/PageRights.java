package org.ecopetition.frontdoor.request;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ecopetition.organisation.Audience;
import org.ecopetition.organisation.OpenTo;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Who may come to the pages and interfaces of ours, as {@link OpenTo} says it at the handler that will be called; known before
 * anything of the request's body is read.
 */
@Component
public class PageRights {

    private final ObjectProvider<RequestMappingHandlerMapping> pages;

    PageRights(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> pages) {
        this.pages = pages;
    }

    /** Whether a page of ours stands at the address, for this method or for another, or above it. */
    public boolean concern(HttpServletRequest request) {
        return !handlersOf(request).isEmpty();
    }

    /** Whether the sender may come to the handler; where none will be called, to one that stands there. */
    public AuthorizationDecision judge(Supplier<Authentication> sender, RequestAuthorizationContext visit) {
        return new AuthorizationDecision(handlersOf(visit.getRequest()).stream()
                .map(PageRights::audiencesOf)
                .flatMap(List::stream)
                .anyMatch(audience -> audience.includes(sender.get())));
    }

    /** Whether a form stands at the address, sent there by POST, that the person may hand in; asked in another request. */
    public boolean mayHandIn(String path, HttpServletRequest question, Authentication person) {
        return handlerAt(new HandingIn(question, path))
                .map(handler -> audiencesOf(handler).stream().anyMatch(audience -> audience.includes(person)))
                .orElse(false);
    }

    /** Whom the handler is for; nobody where it does not say. */
    static List<Audience> audiencesOf(HandlerMethod handler) {
        return Optional.ofNullable(handler.getMethodAnnotation(OpenTo.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), OpenTo.class)))
                .map(open -> Arrays.asList(open.value()))
                .orElse(List.of());
    }

    private List<HandlerMethod> handlersOf(HttpServletRequest request) {
        UntouchedRequest asked = new UntouchedRequest(request);
        return handlerAt(asked)
                .map(List::of)
                .orElseGet(() -> handlersAtOrAbove(
                        ServletRequestPathUtils.getParsedRequestPath(asked).pathWithinApplication(),
                        pages.getObject().getHandlerMethods()));
    }

    /** The handler that will be called. */
    private Optional<HandlerMethod> handlerAt(UntouchedRequest asked) {
        ServletRequestPathUtils.parseAndCache(asked);
        try {
            HandlerExecutionChain found = pages.getObject().getHandler(asked);
            return found != null && found.getHandler() instanceof HandlerMethod handler && isOfController(handler)
                    ? Optional.of(handler)
                    : Optional.empty();
        } catch (ServletException refused) {
            // a wrong method or type is told by Spring MVC itself, to whoever may come to the address at all
            return Optional.empty();
        } catch (Exception defect) {
            throw new IllegalStateException("no handler can be told for " + asked.getMethod(), defect);
        }
    }

    /** An address where nothing stands is as closed as the nearest page above it; the start page is above none. */
    private static List<HandlerMethod> handlersAtOrAbove(
            PathContainer path, Map<RequestMappingInfo, HandlerMethod> known) {
        return IntStream.iterate(path.elements().size(), size -> size > 1, size -> size - 1)
                .mapToObj(size -> handlersAt(path.subPath(0, size), known))
                .filter(Predicate.not(List::isEmpty))
                .findFirst()
                .orElse(List.of());
    }

    private static List<HandlerMethod> handlersAt(PathContainer path, Map<RequestMappingInfo, HandlerMethod> known) {
        return known.entrySet().stream()
                .filter(page -> stands(page.getKey(), path))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean stands(RequestMappingInfo page, PathContainer path) {
        return Objects.requireNonNull(page.getPathPatternsCondition()).getPatterns().stream()
                .anyMatch(pattern -> pattern.matches(path));
    }

    /** Spring MVC answers a question for the methods of an address by a handler of its own. */
    private static boolean isOfController(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Controller.class);
    }

    /** A form on its way to its address. */
    private static final class HandingIn extends UntouchedRequest {

        private final String path;

        HandingIn(HttpServletRequest question, String path) {
            super(question);
            this.path = question.getContextPath() + path;
        }

        @Override
        public String getMethod() {
            return HttpMethod.POST.name();
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }
    }
}
