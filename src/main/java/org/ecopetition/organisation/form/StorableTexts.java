package org.ecopetition.organisation.form;

import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Texts in addresses and simple parameters: the sign NUL, which PostgreSQL stores and finds nowhere, is none, as in the fields of a form. */
@Component
class StorableTexts implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, String.class, StorableTexts::storable);
    }

    static String storable(String sent) {
        return sent.replace("\0", "");
    }
}
