package org.ecopetition.frontdoor.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.organisation.Audience.EVERYBODY;
import static org.ecopetition.organisation.Audience.LEADER;
import static org.ecopetition.organisation.Audience.LIAISON;
import static org.ecopetition.organisation.Audience.SIGNED_IN;
import static org.ecopetition.organisation.Audience.UNITS;

import jakarta.servlet.ServletInputStream;
import java.util.Collections;
import java.util.List;
import org.ecopetition.organisation.OpenTo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may come where, told by a few pages that say it and one that does not. */
class PageRightsTest {

    private static final AnnotationConfigWebApplicationContext HOUSE = house();

    private final PageRights rights = new PageRights(HOUSE.getBeanProvider(RequestMappingHandlerMapping.class));

    @Controller
    @RequestMapping("/draws")
    @OpenTo({LIAISON, LEADER})
    static class Draws {

        @GetMapping
        @OpenTo({LIAISON, LEADER, UNITS})
        void list() {}

        @PostMapping(consumes = "multipart/form-data")
        void draw() {}

        @GetMapping(path = "/{id}", produces = "application/json")
        void one() {}

        @GetMapping("/mine")
        @OpenTo(SIGNED_IN)
        void mine() {}
    }

    @Controller
    static class Results {

        @GetMapping("/results")
        @OpenTo(EVERYBODY)
        void results() {}
    }

    @Controller
    static class Silent {

        @GetMapping("/silent")
        void nobody() {}
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /draws, true, true, false, false",
        "HEAD, /draws, true, true, false, false",
        "POST, /draws, true, false, false, false",
        "GET, /draws/1, true, false, false, false",
        "GET, /draws/mine, true, true, true, false",
        "GET, /results, true, true, true, true",
        "GET, /silent, false, false, false, false"
    })
    void areWhatTheHandlerSaysElseItsController(
            String method, String path, boolean liaison, boolean unit, boolean intake, boolean stranger) {
        assertThat(mayCome(person("liaison"), request(method, path))).isEqualTo(liaison);
        assertThat(mayCome(person("unit430921", "unit"), request(method, path))).isEqualTo(unit);
        assertThat(mayCome(person("intake"), request(method, path))).isEqualTo(intake);
        assertThat(mayCome(stranger(), request(method, path))).isEqualTo(stranger);
    }

    /** Spring MVC will say that the method is wrong, or which ones there are, to whoever may come at all. */
    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "FOO"})
    void areThoseOfTheAddressWhereNoHandlerTakesTheMethod(String method) {
        assertThat(mayCome(person("unit430921", "unit"), request(method, "/draws")))
                .isTrue();
        assertThat(mayCome(person("intake"), request(method, "/draws"))).isFalse();
        assertThat(mayCome(stranger(), request(method, "/results"))).isTrue();
    }

    @Test
    void areThoseOfTheAddressWhereNoHandlerAnswersInTheWantedType() {
        MockHttpServletRequest request = request("GET", "/draws/1");
        request.addHeader("Accept", "text/html");

        assertThat(mayCome(person("leader"), request)).isTrue();
        assertThat(mayCome(person("unit430921", "unit"), request)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/draws/", "/draws/1/", "/draws/1/2/3"})
    void areThoseOfThePageAboveWhereNothingStands(String path) {
        assertThat(mayCome(person("liaison"), request("GET", path))).isTrue();
        assertThat(mayCome(person("intake"), request("GET", path))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/none", "/drawsmen", "/eco-petition.css", "/camunda/api/engine"})
    void areNotOursWhereNoPageStandsAtTheAddressOrAbove(String path) {
        assertThat(rights.concern(request("GET", path))).isFalse();
    }

    @Test
    void areKnownBeforeAnythingIsRead() {
        MockHttpServletRequest upload = new MockHttpServletRequest("POST", "/draws") {
            @Override
            public ServletInputStream getInputStream() {
                throw new AssertionError("somebody read the body");
            }

            @Override
            public String getParameter(String name) {
                throw new AssertionError("somebody read the form");
            }
        };
        upload.setContentType("multipart/form-data; boundary=x");

        assertThat(mayCome(person("liaison"), upload)).isTrue();
        assertThat(mayCome(person("intake"), upload)).isFalse();
    }

    @Test
    void leaveNoMarkOnTheRequest() {
        MockHttpServletRequest request = request("GET", "/draws/1");

        mayCome(person("liaison"), request);

        assertThat(Collections.list(request.getAttributeNames())).isEmpty();
    }

    private boolean mayCome(Authentication sender, MockHttpServletRequest request) {
        assertThat(rights.concern(request)).isTrue();
        return rights.judge(() -> sender, new RequestAuthorizationContext(request))
                .isGranted();
    }

    private static MockHttpServletRequest request(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        if (method.equals("POST")) {
            request.setContentType("multipart/form-data; boundary=x");
        }
        return request;
    }

    private static Authentication person(String... groups) {
        return new TestingAuthenticationToken(
                "somebody",
                "",
                AuthorityUtils.createAuthorityList(
                        List.of(groups).stream().map(group -> "ROLE_" + group).toList()));
    }

    private static Authentication stranger() {
        return new AnonymousAuthenticationToken(
                "key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
    }

    private static AnnotationConfigWebApplicationContext house() {
        AnnotationConfigWebApplicationContext house = new AnnotationConfigWebApplicationContext();
        house.setServletContext(new MockServletContext());
        house.register(RequestMappingHandlerMapping.class, Draws.class, Results.class, Silent.class);
        house.refresh();
        return house;
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }
}
