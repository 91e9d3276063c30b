package org.ecopetition.organisation.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever is written into the address of a page, the page stands, or says in words what cannot be read; what it names need not exist. */
class NonsenseInAddressesTest extends HouseTest {

    private static final List<String> NONSENSE =
            List.of("x", "-", "99999999999999999999", "%F0%9F%98%80", "%00", "a".repeat(3000));

    /** Stands on the page of errors alone. */
    private static final String BARE = "class=\"code\"";

    private static final List<String> PEOPLE =
            List.of("auditora", "liaisona", "admin", "intakea", "leadera", "unit430921a");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping doors;

    @Test
    void leavesEveryPageStanding() {
        List<String> fallen = new ArrayList<>();
        doors.getHandlerMethods().forEach((door, handler) -> {
            if (isPage(door, handler)) {
                String path = door.getPatternValues().iterator().next();
                conditions(handler)
                        .forEach(name -> tries(name)
                                .filter(tried -> !stands(path + "?" + tried))
                                .map(tried -> path + "?" + (tried.length() > 80 ? tried.substring(0, 80) : tried))
                                .forEach(fallen::add));
            }
        });
        assertThat(fallen).isEmpty();
    }

    @Test
    void isSaidBesideTheFieldOfTheSearchThatKeepsAllElse() {
        var page = as("auditora").get("/audit?knownAt=nonsense&from=abc&number=D2YY7");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body())
                .contains("knownAt-unread", "from-unread", "value=\"D2YY7\"", "地址中的条件（from、knownAt）无法识别")
                .doesNotContain("to-unread");
    }

    /** PostgreSQL stores and finds no such text; the embedded database would. */
    @Test
    void isASignThatNoTextHas() {
        for (String address : List.of(
                "/batches?programme=%s",
                "/figures/lines/calls.csv?programme=%s", "/audit?words=%s", "/visits?text=%s")) {
            assertThat(as("liaisona").get(address.formatted("a%00b")).status())
                    .as(address)
                    .isEqualTo(as("liaisona").get(address.formatted("ab")).status())
                    .isLessThan(500);
        }
        assertThat(as("admin")
                        .postForm("/organisation/units/unit430921/people/known", "known=a%00b")
                        .body())
                .contains("value=\"ab\"");
        assertThat(as("auditora").get("/audit?words=a%00b").body()).contains("value=\"ab\"");
    }

    /** No page has such links; the answer is short. */
    @Test
    void isRefusedAsAPartOfACondition() {
        for (String part : List.of("%5B2147483647%5D", "%5B0%5D.x", ".class", ".class.module.classLoader.x")) {
            assertThat(List.of(
                            "/figures?asOf",
                            "/batches?programme",
                            "/audit?type",
                            "/public/disclosures?region",
                            "/visits?from"))
                    .extracting(condition ->
                            as("liaisona").get(condition + part + "=1").status())
                    .as(part)
                    .containsOnly(400);
        }
    }

    private static Stream<String> tries(String name) {
        return Stream.concat(NONSENSE.stream().map(value -> name + "=" + value), Stream.of(name + "=x&" + name + "=y"));
    }

    private boolean stands(String address) {
        for (String person : PEOPLE) {
            var answer = as(person).get(address);
            if (answer.status() != 403) {
                return answer.status() < 400 || answer.status() == 404 || saysSo(answer.status(), answer.body());
            }
        }
        return true;
    }

    private static boolean saysSo(int status, String body) {
        return status != 500 && body.contains("<main") && !body.contains(BARE);
    }

    private static boolean isPage(RequestMappingInfo door, HandlerMethod handler) {
        return door.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && handler.getBeanType().getName().startsWith("org.ecopetition")
                && handler.getReturnType().getParameterType() == String.class
                && !handler.hasMethodAnnotation(ResponseBody.class)
                && door.getPatternValues().stream().noneMatch(path -> path.contains("{"));
    }

    private static List<String> conditions(HandlerMethod handler) {
        List<String> names = new ArrayList<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null) {
                names.add(asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name());
            } else if (parameter.getParameterType().isRecord()) {
                Stream.of(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            }
        }
        return names;
    }
}
