package org.ecopetition.process.web;

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
final class SignedInVisit {

    private SignedInVisit() {}

    static MockHttpServletResponse as(WebApplicationContext house, String person, MockHttpServletRequestBuilder request)
            throws Exception {
        Authentication login = UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList("ROLE_" + person.substring(0, person.length() - 1)));
        SecurityContextHolder.getContext().setAuthentication(login);
        return MockMvcBuilders.webAppContextSetup(house)
                .build()
                .perform(request.principal(login))
                .andReturn()
                .getResponse();
    }

    static String textOf(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
