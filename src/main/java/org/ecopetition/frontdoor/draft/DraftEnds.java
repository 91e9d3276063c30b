package org.ecopetition.frontdoor.draft;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.MappedInterceptor;

/** Lets every page of ours end the draft of the form that it took. */
@Configuration(proxyBeanMethods = false)
class DraftEnds {

    @Bean
    MappedInterceptor handedInForms(Drafts drafts) {
        return new MappedInterceptor(new String[] {"/**"}, new HandedInForms(drafts));
    }
}
