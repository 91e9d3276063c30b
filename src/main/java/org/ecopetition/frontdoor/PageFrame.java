package org.ecopetition.frontdoor;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.organisation.UnitNames;
import org.ecopetition.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What stands around the content of every page: the visitor, the navigation, the other language, the demo's notice. */
@ControllerAdvice
class PageFrame {

    private static final List<String> ROLES = List.of("camunda-admin", "leader", "liaison", "intake", "auditor");

    private final Units units;
    private final UnitNames unitNames;
    private final MessageSource messages;
    private final Environment environment;

    PageFrame(Units units, UnitNames unitNames, MessageSource messages, Environment environment) {
        this.units = units;
        this.unitNames = unitNames;
        this.messages = messages;
        this.environment = environment;
    }

    @ModelAttribute("visitor")
    Visitor visitor(HttpServletRequest request, Locale locale) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || login instanceof AnonymousAuthenticationToken || !login.isAuthenticated()) {
            return Visitor.PASSER_BY;
        }
        SignedIn person = SignedIn.of(login);
        return new Visitor(person.id(), person.name(), isAway(request) ? "" : roleOf(person, locale), person.groups());
    }

    @ModelAttribute("places")
    List<NavigationEntry> places() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return NavigationEntry.ALL.stream()
                .filter(place -> place.isOpenTo(login))
                .toList();
    }

    /** The part of the places that stands on top of every page. */
    @ModelAttribute("bar")
    List<NavigationEntry> bar() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return NavigationEntry.ALL.stream()
                .filter(place -> place.standsInBar(login))
                .toList();
    }

    /** What units are called in the language of the page. */
    @ModelAttribute("unitNames")
    UnitNames unitNames() {
        return unitNames;
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }

    @ModelAttribute("languageLink")
    @Nullable
    String languageLink(HttpServletRequest request, Locale locale) {
        if (!"GET".equals(request.getMethod())) {
            return null;
        }
        return ServletUriComponentsBuilder.fromRequest(request)
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam("lang", PageLanguage.isEnglish(locale) ? "zh" : "en")
                .build()
                .toUriString();
    }

    @ModelAttribute("demo")
    @Nullable
    String demo() {
        if (!environment.acceptsProfiles(Profiles.of("demo"))) {
            return null;
        }
        return environment.containsProperty("eco-petition.demo.day-zero") ? "page.demo.original" : "page.demo.moved";
    }

    /** Whether the page tells that the house is not available, so that nobody can be asked for the name of a unit. */
    private static boolean isAway(HttpServletRequest request) {
        return Integer.valueOf(HttpServletResponse.SC_SERVICE_UNAVAILABLE)
                .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    }

    private String roleOf(SignedIn person, Locale locale) {
        return ROLES.stream()
                .filter(person.groups()::contains)
                .findFirst()
                .map(group -> messages.getMessage("role." + group, null, locale))
                .or(() -> person.units().stream().findFirst().map(units::nameOf))
                .orElseGet(() -> messages.getMessage("role.none", null, locale));
    }
}
