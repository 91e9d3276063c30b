package org.ecopetition.process.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a caller of the engine's API got wrong is answered as such, where the engine alone would call it a fault of its own. */
class FaultsOfCallersTest extends HouseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /task/x/claim                             | null | 400",
                "POST | /task/x/complete                          | {}   | 404",
                "POST | /task/x/submit-form                       | {}   | 404",
                "POST | /task/x/delegate                          | {}   | 404",
                "GET  | /task/x/localVariables/y                  |      | 404",
                "GET  | /process-instance/x/variables             |      | 404",
                "PUT  | /process-instance/x/variables/y           | null | 400",
                "POST | /external-task/x/complete                 | {}   | 400",
                "POST | /job                                      | null | 400",
                "POST | /history/process-instance/count           | null | 400",
                "POST | /migration/generate                       | null | 400",
                "POST | /authorization/create                     | {}   | 400",
                "POST | /identity/password-policy                 | {}   | 400"
            })
    void areAnsweredAsSuch(String method, String path, String body, int status) {
        Answer answer = as("admin").send(method, "/engine-rest" + path, String.valueOf(body));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body())
                .contains("\"type\"", "\"message\"")
                .doesNotContain("Cannot invoke", "java.", "org.camunda");
    }
}
