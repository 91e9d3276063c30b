package org.ecopetition.organisation.form;

import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Texts in addresses and simple parameters: one with the sign NUL, which PostgreSQL stores and finds nowhere, cannot be read. */
@Component
class StorableTexts implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, String.class, StorableTexts::storable);
    }

    private static String storable(String sent) {
        if (sent.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the sign NUL");
        }
        return sent;
    }
}
