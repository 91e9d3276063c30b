package org.ecopetition.process.access;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;

/**
 * The doors compare an address with their patterns alone. Left to themselves they look up the page behind each address first,
 * twice for each request, also for the engine's addresses, behind which no page of ours stands, and time each of their checks.
 */
@Configuration(proxyBeanMethods = false)
class PathMatching {

    @Bean
    static PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    @Bean
    static SecurityObservationSettings noTimes() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    static NoPageLookup noPageLookup() {
        return new NoPageLookup();
    }

    /** Before Spring Security puts its look-up in front of every request, which it does where it finds this bean. */
    private static final class NoPageLookup implements BeanDefinitionRegistryPostProcessor, Ordered {

        @Override
        public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry beans) {
            if (beans.containsBeanDefinition("mvcHandlerMappingIntrospector")) {
                beans.removeBeanDefinition("mvcHandlerMappingIntrospector");
            }
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }
}
