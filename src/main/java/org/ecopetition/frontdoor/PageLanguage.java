package org.ecopetition.frontdoor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Chinese unless the browser prefers English or the visitor asked for it with {@code ?lang=en}; times in China's zone. */
@Configuration
class PageLanguage implements WebMvcConfigurer {

    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("language");
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(PageLanguage::preferred);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor byParameter = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String value) {
                return value.startsWith("en") ? Locale.ENGLISH : Locale.CHINESE;
            }
        };
        byParameter.setParamName("lang");
        registry.addInterceptor(byParameter);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatter(new ChinaTime());
    }

    private static Locale preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.CHINESE;
        }
        Locale.LanguageRange[] none = {};
        List<Locale.LanguageRange> wishes = parsed(request.getHeader("Accept-Language"));
        Locale match = Locale.lookup(wishes.isEmpty() ? List.of(none) : wishes, SPOKEN);
        return match == null ? Locale.CHINESE : match;
    }

    private static List<Locale.LanguageRange> parsed(String header) {
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
