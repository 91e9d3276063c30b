package org.ecopetition.frontdoor.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Names the case of an address in each line that is logged meanwhile ({@code caseNumber} in structured logs), and no person. */
@Component
class CaseInLog implements HandlerInterceptor, WebMvcConfigurer {

    private static final String FIELD = "caseNumber";
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}-]{1,60}");

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named
                && named.get(FIELD) instanceof String number
                && NUMBER.matcher(number).matches()) {
            MDC.put(FIELD, number);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        MDC.remove(FIELD);
    }
}
