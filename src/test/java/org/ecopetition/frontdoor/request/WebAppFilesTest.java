package org.ecopetition.frontdoor.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAppFilesTest extends HouseTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/lib/deps.js?bust=7.24.0",
                "/camunda/app/tasklist/camunda-tasklist-bootstrap.js?bust=7.24.0",
                "/camunda/app/tasklist/styles/user-styles.css",
                "/camunda/app/cockpit/locales/zh.json"
            })
    void travelOnlyOnceWhileTheyAreTheSame(String address) throws Exception {
        HttpResponse<byte[]> first = get(address);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(first.headers().firstValue("Pragma")).isEmpty();
        HttpResponse<byte[]> second =
                get(address, "If-None-Match", first.headers().firstValue("ETag").orElseThrow());
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void travelAgainWhenTheyDifferHoweverOldTheyAre() throws Exception {
        HttpResponse<byte[]> answer = get(
                "/camunda/lib/deps.js",
                "If-None-Match",
                "W/\"of another version\"",
                "If-Modified-Since",
                "Fri, 01 Jan 2100 00:00:00 GMT");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/lib/nothing-of-this-name.js"
            })
    void nothingElseIsKept(String address) throws Exception {
        assertThat(get(address).headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
    }

    private HttpResponse<byte[]> get(String address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address() + address)).header("Accept-Encoding", "gzip");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }
}
