package org.ecopetition.process.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Filter;
import org.ecopetition.casework.form.RefusalWords;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the manners in front of the REST API and of Tasklist's copy of it. */
@Configuration(proxyBeanMethods = false)
class RestManners {

    private static final String[] REST = {"/engine-rest/*", "/camunda/api/*"};

    @Bean
    FilterRegistrationBean<Filter> plainAnswers(RefusalWords words, ObjectMapper json) {
        return filter(new PlainAnswers(new EngineErrors(words, json)), 2);
    }

    @Bean
    FilterRegistrationBean<Filter> boundedLists() {
        return filter(new BoundedLists(), 3);
    }

    @Bean
    FilterRegistrationBean<Filter> questionDoor(RefusalWords words, ObjectMapper json) {
        return filter(new QuestionDoor(words, json), 4);
    }

    private static FilterRegistrationBean<Filter> filter(Filter filter, int place) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setName(filter.getClass().getSimpleName());
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + place);
        registration.addUrlPatterns(REST);
        return registration;
    }
}
