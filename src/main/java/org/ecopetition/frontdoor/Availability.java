package org.ecopetition.frontdoor;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Filter;
import org.ecopetition.storage.StorageRoom;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts before every address what tells that the house is not available: no database, no room. */
@Configuration(proxyBeanMethods = false)
class Availability {

    @Bean
    FilterRegistrationBean<Filter> outageAnswer() {
        return filter(new OutageAnswer(), Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    FilterRegistrationBean<Filter> roomBeforeWriting(StorageRoom room, MessageSource messages, ObjectMapper json) {
        return filter(new FullDiskFilter(room, messages, json), Ordered.HIGHEST_PRECEDENCE + 1);
    }

    private static FilterRegistrationBean<Filter> filter(Filter filter, int order) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
