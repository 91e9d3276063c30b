package org.ecopetition.frontdoor.request;

import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The filters that look at every request, whoever sends it, before anybody is asked to sign in; and one for files that all may see. */
@Configuration(proxyBeanMethods = false)
class RequestFilters {

    @Bean
    FilterRegistrationBean<Filter> secureCookies() {
        return filter(new SecureCookies(), Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    FilterRegistrationBean<Filter> ownHosts(HostSettings settings) {
        return filter(new OwnHosts(settings), Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    FilterRegistrationBean<Filter> readableAddresses() {
        return filter(new ReadableAddresses(), Ordered.HIGHEST_PRECEDENCE + 1);
    }

    @Bean
    FilterRegistrationBean<Filter> oversizedUploads(MultipartProperties uploads) {
        return filter(new OversizedUploads(uploads.getMaxRequestSize()), Ordered.HIGHEST_PRECEDENCE + 1);
    }

    /** After the sign-on, whose headers would forbid to keep anything. */
    @Bean
    FilterRegistrationBean<Filter> webAppFiles() {
        FilterRegistrationBean<Filter> registration =
                filter(new WebAppFiles(), SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        registration.setUrlPatterns(List.of("/camunda/*"));
        return registration;
    }

    private static FilterRegistrationBean<Filter> filter(Filter filter, int order) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setName(filter.getClass().getSimpleName());
        registration.setOrder(order);
        registration.addUrlPatterns("/*");
        return registration;
    }
}
