package org.ecopetition.process.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.apache.catalina.Context;
import org.ecopetition.process.Caller;
import org.ecopetition.process.HouseTest;
import org.ecopetition.process.Wire.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** What people who never signed in leave behind with us: neither memory nor a file. */
class StrangersTest extends HouseTest {

    private static final String FORM = "multipart/form-data; boundary=x";

    @Autowired
    private ServletWebServerApplicationContext house;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/intake",
                "/audit",
                "/cases/D2YY202306290001",
                "/no/such/page",
                "/public/disclosures",
                "/public/petitions",
                "/public/objections",
                "/camunda/app/tasklist/default/",
                "/camunda/app/tasklist/scripts/config.js",
                "/camunda/app/tasklist/locales/en.json",
                "/camunda/api/admin/auth/user/default",
                "/engine-rest/task",
                "/api/petitions",
                "/actuator/health"
            })
    void bindNoMemory(String path) {
        int before = sessions();

        for (int i = 0; i < 20; i++) {
            from("127.0.0.1").get(path, "Accept: text/html,*/*");
        }

        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void arriveAtThePageTheyWanted() {
        Reply asked = from("127.0.0.1").get("/batches?page=2", "Accept: text/html");
        assertThat(asked.header("Location")).isEqualTo("/login");

        Reply entered =
                new FormSignIn(from("127.0.0.1")).enter("liaisona", PASSWORD, "Cookie: " + FormSignIn.cookies(asked));

        assertThat(entered.header("Location")).startsWith("/batches?page=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ly9ldmlsLmV4YW1wbGU", "aHR0cHM6Ly9ldmlsLmV4YW1wbGU", "L1xldmls", "%%%"})
    void areLedToNoOtherSite(String cookie) {
        Reply entered = new FormSignIn(from("127.0.0.1")).enter("liaisona", PASSWORD, "Cookie: wanted-page=" + cookie);

        assertThat(entered.header("Location")).startsWith("/").doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/logout",
                "/",
                "/intake",
                "/intake/import",
                "/public/petitions",
                "/public/objections",
                "/public/disclosures",
                "/public/disclosures/D2YY202306290001/objections",
                "/no/such/page",
                "/error",
                "/api/petitions",
                "/api/petitions/import",
                "/engine-rest/deployment/create",
                "/camunda/api/engine/engine/default/deployment/create",
                "/camunda/app/tasklist/scripts/config.js",
                "/actuator/health"
            })
    void writeNoFile(String path) throws Exception {
        for (String accept : new String[] {"text/html", "application/json"}) {
            try (WrittenFiles written = new WrittenFiles(work())) {
                Reply refused = from("127.0.0.1").post(path, FORM, upload("a.bin", 3_000_000), "Accept: " + accept);

                assertThat(refused.status()).isIn(302, 401, 403, 404, 405, 415);
                assertThat(refused.body()).doesNotContain("Apache Tomcat", "java.");
                assertThat(written.names()).isEmpty();
            }
        }
    }

    @Test
    void bringNoFileWithAWrongPasswordEither() throws Exception {
        try (WrittenFiles written = new WrittenFiles(work())) {
            Reply refused = from("127.0.0.1")
                    .post("/api/petitions/import", FORM, upload("a.bin", 3_000_000), "Authorization: Basic eDp5");

            assertThat(refused.status()).isEqualTo(401);
            assertThat(written.names()).isEmpty();
        }
        try (WrittenFiles written = new WrittenFiles(work())) {
            as("intakea").upload("/api/petitions/import", "a.xlsx", new byte[3_000_000]);

            assertThat(written.names()).as("what would be seen").isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b.xlsx", "a\rb", "../../x\0.jpg"})
    void hearOfAFileNameThatCannotBeInOurWords(String name) {
        Caller clerk = as("intakea");

        Caller.Answer refused = clerk.upload("/api/petitions/import", name, new byte[10]);

        assertThat(refused.status()).isBetween(400, 422);
        assertThat(refused.body()).doesNotContain("Apache Tomcat", "java.").containsPattern("[\\u4e00-\\u9fa5]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=other",
                "multipart/mixed; boundary=x"
            })
    void hearOfAnUnreadableUploadInOurWords(String type) {
        Reply refused = from("127.0.0.1")
                .post("/api/petitions/import", type, upload("a.xlsx", 10), "Authorization: " + basic("intakea"));

        assertThat(refused.status()).isBetween(400, 422);
        assertThat(refused.body()).doesNotContain("Apache Tomcat", "java.").containsPattern("[\\u4e00-\\u9fa5]");
    }

    /** Sessions that are alive. */
    private int sessions() {
        return Arrays.stream(((TomcatWebServer) house.getWebServer())
                        .getTomcat()
                        .getHost()
                        .findChildren())
                .mapToInt(context -> ((Context) context).getManager().getActiveSessions())
                .sum();
    }

    /** Where the server keeps files while they arrive. */
    private Path work() {
        Context context = (Context)
                ((TomcatWebServer) house.getWebServer()).getTomcat().getHost().findChildren()[0];
        return ((File) context.getServletContext().getAttribute(ServletContext.TEMPDIR)).toPath();
    }

    private static String basic(String person) {
        return "Basic " + Base64.getEncoder().encodeToString((person + ":" + PASSWORD).getBytes(UTF_8));
    }

    private static byte[] upload(String name, int size) {
        byte[] head = ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n")
                .getBytes(UTF_8);
        byte[] tail = "\r\n--x--\r\n".getBytes(UTF_8);
        byte[] whole = new byte[head.length + size + tail.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(tail, 0, whole, head.length + size, tail.length);
        return whole;
    }
}
