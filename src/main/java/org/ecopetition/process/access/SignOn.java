package org.ecopetition.process.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.camunda.bpm.engine.IdentityService;
import org.ecopetition.frontdoor.factor.CodeDoor;
import org.ecopetition.frontdoor.provider.ProviderDoor;
import org.ecopetition.frontdoor.request.PageRights;
import org.ecopetition.frontdoor.request.UploadAddresses;
import org.ecopetition.frontdoor.request.UploadGate;
import org.ecopetition.frontdoor.signin.Challenges;
import org.ecopetition.frontdoor.signin.ForeignPages;
import org.ecopetition.frontdoor.signin.FormTokens;
import org.ecopetition.frontdoor.signin.SignInOver;
import org.ecopetition.frontdoor.signin.WantedPage;
import org.ecopetition.organisation.Role;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;

/**
 * One sign-on in front of everything: a form for people in a browser, Basic authentication for programs, the same people
 * behind both.
 */
@Configuration(proxyBeanMethods = false)
@Import(PathMatching.class)
class SignOn {

    private static final String[] STATIC_FILES = {
        "/*.css",
        "/*.js",
        "/*.svg",
        "/*.png",
        "/*.ico",
        "/webjars/**",
        "/camunda/app/*/locales/**",
        "/camunda/app/*/scripts/**",
        "/camunda/app/*/styles/**",
        "/camunda/app/*/*.js",
        "/camunda/app/*/*.css",
        "/camunda/app/*/assets/**",
        "/camunda/lib/**",
        "/camunda/assets/**",
        "/camunda/favicon.ico"
    };

    /** Counts of the engine over all cases, whoever handles them. */
    private static final String[] FIGURES_OF_ALL = {
        "/engine-rest/process-definition/statistics/**",
        "/engine-rest/engine/*/process-definition/statistics/**",
        "/engine-rest/metrics/**",
        "/engine-rest/engine/*/metrics/**",
        "/camunda/api/engine/engine/*/process-definition/statistics/**",
        "/camunda/api/engine/engine/*/metrics/**",
        "/camunda/api/cockpit/**"
    };

    /** Addresses of the engine that tell whether a name and a password fit, without slowing whoever tries many. */
    private static final String[] PASSWORD_TRIALS = {
        "/engine-rest/identity/verify/**",
        "/engine-rest/engine/*/identity/verify/**",
        "/camunda/api/engine/engine/*/identity/verify/**"
    };

    private static final String[] SEE_ALL = {
        Role.LIAISON.group(), Role.LEADER.group(), Role.AUDITOR.group(), Role.ADMINISTRATOR.group()
    };

    /** What our own pages may load; the web applications of the engine send a policy of their own. */
    private static final String OWN_CONTENT_ONLY = "default-src 'self'; img-src 'self' data:; font-src 'self' data:;"
            + " style-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'%s;"
            + " frame-ancestors 'self'";

    /** The engine's REST API: Basic on each request, no session, so no cookie can be abused. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http, Challenges challenges) throws Exception {
        return http.securityMatcher(path("/engine-rest/**"))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(PASSWORD_TRIALS)
                        .denyAll()
                        .requestMatchers(FIGURES_OF_ALL)
                        .hasAnyRole(SEE_ALL)
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic ->
                        basic.authenticationDetailsSource(ShownByProgram::new).authenticationEntryPoint(challenges))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(challenges).accessDeniedHandler(challenges))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new ForeignPages(), BasicAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain house(
            HttpSecurity http,
            Challenges challenges,
            SignIn signIn,
            ObjectMapper json,
            Clock clock,
            UploadAddresses uploads,
            PageRights pages,
            PersonDoors doors)
            throws Exception {
        doors.openIn(http);
        return http.authorizeHttpRequests(requests -> rights(requests, pages))
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(new SignInOver())
                        .failureHandler(doors.code())
                        .permitAll())
                .httpBasic(basic ->
                        basic.authenticationDetailsSource(ShownByProgram::new).authenticationEntryPoint(challenges))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(challenges).accessDeniedHandler(challenges))
                .logout(logout -> logout.logoutRequestMatcher(SignOn::isLogout)
                        .defaultLogoutSuccessHandlerFor(
                                new HttpStatusReturningLogoutSuccessHandler(), path("/camunda/**")))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .requestCache(cache -> cache.requestCache(new WantedPage()))
                .csrf(SignOn::formTokens)
                .headers(headers -> headers(headers, doors.provider().formTargets()))
                .addFilterAfter(new StandingRights(signIn, clock), SecurityContextHolderFilter.class)
                .addFilterBefore(new UploadGate(uploads, challenges), CsrfFilter.class)
                .addFilterAfter(new UploadGate(uploads, challenges), AuthorizationFilter.class)
                .addFilterAfter(new TasklistSignIn(signIn, doors.code(), json), BasicAuthenticationFilter.class)
                .build();
    }

    /** The further doors through which people come besides the form of the password. */
    @Component
    record PersonDoors(ProviderDoor provider, CodeDoor code) {

        void openIn(HttpSecurity http) throws Exception {
            provider.openIn(http);
            code.openIn(http);
        }
    }

    /** Pages of ours say themselves who may come; here stands what is no page of ours. */
    private static void rights(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            PageRights pages) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(pages::concern)
                .access(pages::judge)
                .requestMatchers(STATIC_FILES)
                .permitAll()
                .requestMatchers(
                        "/public/**", "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasRole(Role.ADMINISTRATOR.group())
                .requestMatchers(PASSWORD_TRIALS)
                .denyAll()
                .requestMatchers(FIGURES_OF_ALL)
                .hasAnyRole(SEE_ALL)
                .anyRequest()
                .authenticated();
    }

    private static void formTokens(CsrfConfigurer<HttpSecurity> csrf) {
        csrf.csrfTokenRepository(new FormTokens())
                .ignoringRequestMatchers(
                        path("/camunda/**"),
                        PathPatternRequestMatcher.withDefaults()
                                .matcher(HttpMethod.POST, "/public/disclosures/*/objections"),
                        path("/public/petitions/**"),
                        path("/public/objections"),
                        SignOn::isFromProgram,
                        SignOn::isFromUnknownProgram);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, String formTargets) {
        headers.frameOptions(frame -> frame.sameOrigin())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(path("/camunda/**")),
                        new ContentSecurityPolicyHeaderWriter(OWN_CONTENT_ONLY.formatted(formTargets))));
    }

    @Bean
    FilterRegistrationBean<Filter> strangersSessions() {
        return filter(new StrangersSessions(), SessionRepositoryFilter.DEFAULT_ORDER + 1, "/*");
    }

    @Bean
    FilterRegistrationBean<Filter> closedUserSetup() {
        return filter(new ClosedUserSetup(), Ordered.HIGHEST_PRECEDENCE, "/camunda/api/admin/setup/*");
    }

    @Bean
    FilterRegistrationBean<Filter> restPerson(IdentityService identities) {
        return filter(new RestPerson(identities), SecurityProperties.DEFAULT_FILTER_ORDER + 1, "/engine-rest/*");
    }

    @Bean
    FilterRegistrationBean<Filter> earlierToken() {
        return filter(new EarlierToken(), SecurityProperties.DEFAULT_FILTER_ORDER + 1, "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<Filter> webAppPerson() {
        return filter(
                new WebAppPerson(), SecurityProperties.DEFAULT_FILTER_ORDER + 1, "/camunda/app/*", "/camunda/api/*");
    }

    private static FilterRegistrationBean<Filter> filter(Filter filter, int order, String... patterns) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setName(filter.getClass().getSimpleName());
        registration.setOrder(order);
        registration.addUrlPatterns(patterns);
        return registration;
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static boolean isLogout(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && (path("/logout").matches(request)
                        || path("/camunda/api/admin/auth/user/*/logout").matches(request));
    }

    /** A program shows its password with each request; a page of somebody else cannot make a browser do so. */
    private static boolean isFromProgram(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.startsWith("Basic ") && !ForeignPages.sent(request);
    }

    /** A program that shows neither password nor session has nothing to abuse: it hears that it must sign in. */
    private static boolean isFromUnknownProgram(HttpServletRequest request) {
        return path("/api/**").matches(request)
                && request.getHeader("Authorization") == null
                && request.getRequestedSessionId() == null;
    }
}
