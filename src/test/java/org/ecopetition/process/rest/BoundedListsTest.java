package org.ecopetition.process.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BoundedListsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "/engine-rest/task, -, maxResults=1000",
                "/engine-rest/task, assignee=a, assignee=a&maxResults=1000",
                "/engine-rest/task, maxResults=5, maxResults=5",
                "/engine-rest/history/process-instance, -, maxResults=1000",
                "/camunda/api/engine/engine/default/process-instance, -, maxResults=1000",
                "/engine-rest/filter/7/list, -, maxResults=1000",
                "/engine-rest/task/7, -, -",
                "/engine-rest/task/count, -, -",
                "/engine-rest/deployment/create, -, -"
            })
    void givesListsAnEnd(String path, @Nullable String asked, @Nullable String passedOn)
            throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setQueryString(asked);
        MockFilterChain chain = new MockFilterChain();

        new BoundedLists().doFilter(request, new MockHttpServletResponse(), chain);

        HttpServletRequest passed = (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
        assertThat(passed.getQueryString()).isEqualTo(passedOn);
    }
}
