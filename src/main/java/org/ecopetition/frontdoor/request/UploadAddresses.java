package org.ecopetition.frontdoor.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The addresses that take files, as their pages declare it; and the engine's own, which read what is sent themselves. */
@Component
public class UploadAddresses {

    private static final String FILE = "org.springframework.web.multipart.";

    private static final RequestMatcher OF_ENGINE =
            PathPatternRequestMatcher.withDefaults().matcher("/camunda/api/**");

    private final Supplier<List<RequestMatcher>> ours;

    UploadAddresses(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> pages) {
        this.ours = SingletonSupplier.of(() -> pages.getObject().getHandlerMethods().entrySet().stream()
                .filter(page -> takesFile(page.getValue()))
                .flatMap(page -> page.getKey().getPatternValues().stream())
                .<RequestMatcher>map(
                        pattern -> PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern))
                .toList());
    }

    boolean contain(HttpServletRequest request) {
        return Stream.concat(Stream.of(OF_ENGINE), ours.get().stream()).anyMatch(page -> page.matches(request));
    }

    /** Whether the engine reads the file, not one of our pages. */
    boolean areOfEngine(HttpServletRequest request) {
        return OF_ENGINE.matches(request);
    }

    private static boolean takesFile(HandlerMethod page) {
        return Arrays.stream(page.getMethodParameters()).anyMatch(UploadAddresses::isFile);
    }

    private static boolean isFile(MethodParameter parameter) {
        return isFile(ResolvableType.forMethodParameter(parameter)) || isFormWithFile(parameter.getParameterType());
    }

    private static boolean isFormWithFile(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(field -> isFile(ResolvableType.forType(field.getGenericType())));
    }

    private static boolean isFile(ResolvableType type) {
        return type.toString().contains(FILE);
    }
}
