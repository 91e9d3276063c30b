package org.ecopetition.organisation.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever is sent to an address that takes something, in whatever type, is no fault of the house. */
@ExtendWith(OutputCaptureExtension.class)
class NonsenseInBodiesTest extends HouseTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=x";

    /** Content type and body. */
    private static final List<List<String>> NONSENSE = List.of(
            List.of(FORM, "%"),
            List.of(FORM, "a=%ff%fe&b=%00&=x&&&file=words&files=words"),
            List.of(FORM, "class.module.classLoader.x=1&a[2147483647]=1"),
            List.of("application/json", "{\"a\":"),
            List.of("application/json", "\"\\u0000\""),
            List.of("application/json", "[".repeat(50_000)),
            List.of("multipart/form-data", "no boundary"),
            List.of(PARTS, "--x\r\nContent-Disposition: form-data\r\n\r\nabc\r\n--x--\r\n"),
            List.of(PARTS, "--x\r\nContent-Disposition: form-data; name=\"files\"\r\n\r\nwords\r\n--x--\r\n"),
            List.of(
                    "text/xml",
                    "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"),
            List.of("nonsense", "abc"));

    private static final List<String> PEOPLE =
            List.of("liaisona", "admin", "intakea", "leadera", "unit430921a", "auditora");

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping doors;

    @Test
    void isAFaultOfWhoeverSendsIt(CapturedOutput log) throws Exception {
        List<String> fallen = new ArrayList<>();
        for (Map.Entry<String, String> door : addresses().entrySet()) {
            String person = letIn(door.getValue(), door.getKey());
            for (List<String> sent : NONSENSE) {
                int status = answered(person, door.getValue(), door.getKey(), sent);
                if (status >= 500) {
                    fallen.add(status + " " + door + " " + sent.get(0) + " "
                            + sent.get(1).substring(0, Math.min(sent.get(1).length(), 30)));
                }
            }
        }
        assertThat(fallen).isEmpty();
        assertThat(log).doesNotContain("\tat ", " ERROR ");
    }

    /** A page that breaks off while it is written comes with a good status. */
    @Test
    void isToldOfWordsInThePlaceOfAFile() {
        assertThat(as("admin").postForm("/admin/models/trials", "files=words").status())
                .isEqualTo(415);
        assertThat(List.of("file=words", "year=next&source=x"))
                .extracting(form ->
                        as("admin").postForm("/organisation/calendar", form).body())
                .allMatch(page -> page.contains("</html>"));
    }

    private Map<String, String> addresses() {
        Map<String, String> addresses = new LinkedHashMap<>();
        doors.getHandlerMethods().forEach((door, handler) -> {
            Set<RequestMethod> methods = door.getMethodsCondition().getMethods();
            if (handler.getBeanType().getName().startsWith("org.ecopetition")
                    && !methods.isEmpty()
                    && !methods.contains(RequestMethod.GET)) {
                door.getPatternValues()
                        .forEach(path -> addresses.put(
                                path.replaceAll("\\{[^}]*}", "D2YY202306290001"),
                                methods.iterator().next().name()));
            }
        });
        assertThat(addresses).hasSizeGreaterThan(60);
        return addresses;
    }

    private String letIn(String method, String path) throws IOException, InterruptedException {
        for (String person : PEOPLE) {
            if (answered(person, method, path, NONSENSE.get(0)) != 403) {
                return person;
            }
        }
        return PEOPLE.get(0);
    }

    private int answered(String person, String method, String path, List<String> sent)
            throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(address() + path))
                                .method(method, BodyPublishers.ofString(sent.get(1)))
                                .header("Content-Type", sent.get(0))
                                .header("Authorization", basic(person))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    private static String basic(String person) {
        return "Basic "
                + Base64.getEncoder().encodeToString((person + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }
}
