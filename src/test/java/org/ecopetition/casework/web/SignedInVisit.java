package org.ecopetition.casework.web;

import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A request as somebody signed in makes it: a person's group is the user name without its last letter. */
public final class SignedInVisit {

    private SignedInVisit() {}

    public static MockHttpServletResponse as(
            WebApplicationContext house, String person, MockHttpServletRequestBuilder request) throws Exception {
        return as(house, person, groupOf(person), request);
    }

    /** The same for a person whose name says nothing of the group. */
    public static MockHttpServletResponse as(
            WebApplicationContext house, String person, String group, MockHttpServletRequestBuilder request)
            throws Exception {
        Authentication login = login(person, group);
        SecurityContextHolder.getContext().setAuthentication(login);
        return MockMvcBuilders.webAppContextSetup(house)
                .build()
                .perform(request.principal(login))
                .andReturn()
                .getResponse();
    }

    public static Authentication login(String person) {
        return login(person, groupOf(person));
    }

    private static Authentication login(String person, String group) {
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList("ROLE_" + group));
    }

    private static String groupOf(String person) {
        return person.substring(0, person.length() - 1);
    }

    public static String textOf(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
