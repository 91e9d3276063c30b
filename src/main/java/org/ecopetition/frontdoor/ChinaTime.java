package org.ecopetition.frontdoor;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.format.Formatter;

/** An instant as pages print and read it: {@code 2023-06-29 09:15} in China's one time zone. */
class ChinaTime implements Formatter<Instant> {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Override
    public String print(Instant instant, Locale locale) {
        return FORM.format(instant.atZone(CHINA));
    }

    @Override
    public Instant parse(String text, Locale locale) {
        return LocalDateTime.parse(text, FORM).atZone(CHINA).toInstant();
    }
}
