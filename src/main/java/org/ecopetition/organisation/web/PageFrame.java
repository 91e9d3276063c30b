package org.ecopetition.organisation.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopetition.organisation.Officer;
import org.ecopetition.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What stands around the content of every page: the visitor, the navigation, the other language, the demo's notice. */
@ControllerAdvice
class PageFrame {

    private static final List<String> ROLES = List.of("camunda-admin", "leader", "liaison", "intake", "auditor");

    private final Units units;
    private final MessageSource messages;
    private final Environment environment;

    PageFrame(Units units, MessageSource messages, Environment environment) {
        this.units = units;
        this.messages = messages;
        this.environment = environment;
    }

    @ModelAttribute("visitor")
    Visitor visitor(HttpServletRequest request, Locale locale) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || login instanceof AnonymousAuthenticationToken || !login.isAuthenticated()) {
            return Visitor.PASSER_BY;
        }
        Set<String> groups = login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(authority -> authority.replaceFirst("^ROLE_", ""))
                .collect(Collectors.toUnmodifiableSet());
        String name = login.getPrincipal() instanceof Officer officer ? officer.fullName() : login.getName();
        return new Visitor(name, isAway(request) ? "" : roleOf(groups, locale), groups);
    }

    @ModelAttribute("places")
    List<Place> places(@ModelAttribute("visitor") Visitor visitor) {
        return Place.ALL.stream().filter(place -> place.isOpenTo(visitor)).toList();
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

    private String roleOf(Set<String> groups, Locale locale) {
        return ROLES.stream()
                .filter(groups::contains)
                .findFirst()
                .map(group -> messages.getMessage("role." + group, null, locale))
                .or(() -> groups.stream()
                        .filter(group -> group.startsWith(Visitor.UNIT) && !group.equals(Visitor.UNIT))
                        .findFirst()
                        .map(units::nameOf))
                .orElseGet(() -> messages.getMessage("role.none", null, locale));
    }
}
