package org.ecopetition.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ecopetition.frontdoor.request.PageRights;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.process.Caller;
import org.ecopetition.process.Caller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of our own pages and interfaces, tried by every role on a case of Ziyang district: {@code doors.csv} says
 * who is let in, and an address that the table does not name fails the test.
 */
class PageIsolationTest extends IsolationTest {

    private static final String TABLE = "/doors.csv";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private PageRights rights;

    @Autowired
    private SignIn signIn;

    @Test
    void namesEveryAddress() {
        Set<String> answered = new TreeSet<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> mapping :
                mappings.getHandlerMethods().entrySet()) {
            if (isOurs(mapping.getValue())) {
                answered.addAll(addresses(mapping.getKey()));
            }
        }

        assertThat(doors().map(Door::address)).containsExactlyInAnyOrderElementsOf(answered);
    }

    @Test
    void findsNoHandlerThatDoesNotSayWhoMayCome() {
        assertThat(mappings.getHandlerMethods().values())
                .filteredOn(handler -> handler.getBeanType().getName().startsWith("org.ecopetition"))
                .isNotEmpty()
                .allMatch(handler -> handler.hasMethodAnnotation(OpenTo.class)
                        || handler.getBeanType().isAnnotationPresent(OpenTo.class));
    }

    /** Whom a page is not for is not let in; where the address tells of no case or other thing, everybody else is. */
    @ParameterizedTest
    @MethodSource("doors")
    void agreesWithWhatTheHandlerSays(Door door) {
        MockHttpServletRequest request = new MockHttpServletRequest(door.method(), door.path());

        assertThat(door.letIn()).allSatisfy((person, letIn) -> {
            boolean open = rights.judge(() -> signedIn(person), new RequestAuthorizationContext(request))
                    .isGranted();
            boolean told = letIn || (open && door.path().contains("{"));
            assertThat(open).as("%s at %s", person, door.address()).isEqualTo(told);
        });
    }

    @ParameterizedTest
    @MethodSource("doors")
    void letsInWhoTheTableNames(Door door) {
        List<String> wrong = new ArrayList<>();
        door.letIn().forEach((person, expected) -> {
            Answer answer = callerOf(person).send(door.method(), filled(door.path()), "{}");
            if (isLetIn(answer) != expected) {
                wrong.add(person + " got " + answer.status() + " " + answer.location());
            }
        });

        assertThat(wrong).as(door.toString()).isEmpty();
    }

    /** Start pages, lists, counts by region, searches and exports: none of them knows the case. */
    @ParameterizedTest
    @ValueSource(strings = {"unit430921a", "stranger"})
    void mentionsTheCaseToNobodyWithoutAPartInIt(String person) {
        List<String> leaks = new ArrayList<>();
        doors().filter(door -> door.method().equals("GET")).forEach(door -> {
            Answer answer = callerOf(person).get(filled(door.path()), "Accept", "*/*");
            traces().filter(trace -> answer.status() < 300 && answer.body().contains(trace))
                    .forEach(trace -> leaks.add(door.address() + " shows " + trace));
        });

        assertThat(leaks).isEmpty();
    }

    private static Stream<String> traces() {
        return Stream.of("case", "place").map(foreign()::get);
    }

    static Stream<Door> doors() {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PageIsolationTest.class.getResourceAsStream(TABLE)), StandardCharsets.UTF_8))) {
            List<String> lines = table.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            List<String> people =
                    List.of(lines.get(0).split(",", -1)).stream().skip(2).toList();
            return lines.stream().skip(1).map(line -> Door.read(line.split(",", -1), people));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Caller callerOf(String person) {
        return person.equals("stranger") ? stranger() : as(person);
    }

    private Authentication signedIn(String person) {
        return person.equals("stranger")
                ? new AnonymousAuthenticationToken(person, person, AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))
                : signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(person, PASSWORD));
    }

    private static boolean isLetIn(Answer answer) {
        boolean toSignIn = answer.status() == 302 && answer.location().endsWith("/login");
        return !toSignIn && !Set.of(401, 403, 404).contains(answer.status());
    }

    /** The address with the case of Ziyang district in its places. */
    private static String filled(String path) {
        return path.replace("{caseNumber}", foreign().getOrDefault("case", ""))
                .replace("{action}", "withdraw")
                .replace("{figure}", "calls")
                .replace("{taskId}", foreign().getOrDefault("/task", ""))
                .replace("{modelId}", foreign().getOrDefault("/process-definition", ""))
                .replaceAll("\\{[^}]+}", "1");
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("org.ecopetition")
                && !handler.getBeanType().getSimpleName().equals("ErrorPage");
    }

    private static List<String> addresses(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.stream().map(method -> method.name() + " " + path))
                .toList();
    }

    /**
     * One row of the table.
     *
     * @param letIn by person: whether the address answers that person about the case of Ziyang district
     */
    record Door(String method, String path, Map<String, Boolean> letIn) {

        static Door read(String[] cells, List<String> people) {
            Map<String, Boolean> letIn = new LinkedHashMap<>();
            for (int i = 0; i < people.size(); i++) {
                letIn.put(people.get(i), cells[i + 2].equals("yes"));
            }
            return new Door(HttpMethod.valueOf(cells[0]).name(), cells[1], letIn);
        }

        String address() {
            return method + " " + path;
        }
    }
}
