package org.ecopetition.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.ecopetition.process.HouseTest;
import org.ecopetition.process.access.Authenticator;
import org.ecopetition.process.access.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Sign-on by a provider of OpenID Connect beside local people. */
class ProviderSignOnTest extends HouseTest {

    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final IdentityProvider PROVIDER = new IdentityProvider();
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    private JdbcClient rows;

    private String house = "";
    private String person = "";
    private ProviderVisit visit = new ProviderVisit("");

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", () -> "jdbc:h2:mem:provider;DB_CLOSE_DELAY=-1");
        settings.add("eco-petition.web.hosts", () -> "localhost,127.0.0.1");
        settings.add("eco-petition.provider.enabled", () -> true);
        settings.add("eco-petition.provider.issuer", PROVIDER::issuer);
        settings.add("eco-petition.provider.client.id", () -> IdentityProvider.CLIENT);
        settings.add("eco-petition.provider.client.secret", () -> IdentityProvider.SECRET);
        settings.add("eco-petition.provider.timeout", () -> "2s");
        settings.add("eco-petition.second-factor.must", () -> "liaison");
        settings.add("eco-petition.second-factor.enrolment-code", () -> "false");
        settings.add("eco-petition.second-factor.programs", () -> "liaisonb");
        settings.add("eco-petition.provider.groups[0].value", () -> "/petition/clerks");
        settings.add("eco-petition.provider.groups[0].group", () -> "intake");
        settings.add("eco-petition.provider.groups[1].value", () -> "/petition/liaison");
        settings.add("eco-petition.provider.groups[1].group", () -> "liaison");
        settings.add("eco-petition.provider.groups[2].value", () -> "/units/*");
        settings.add("eco-petition.provider.groups[2].group", () -> "unit*");
    }

    @BeforeEach
    void enterSomebody() {
        // another host than the provider's, or they would take each other's cookies
        house = address().replace("localhost", "127.0.0.1");
        person = "wang" + PEOPLE.incrementAndGet();
        visit = new ProviderVisit(house);
        PROVIDER.knows(house);
        PROVIDER.forged.clear();
        PROVIDER.keepSilent(Duration.ZERO);
        says(person, "王芳", List.of("/petition/clerks", "/somewhere/else"));
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    private static void says(String id, String name, Object groups) {
        PROVIDER.enter(id, Map.of("name", name, "groups", groups));
    }

    @Test
    void letsSomebodyInEverywhereAndLeadsToThePageThatWasWanted() {
        HttpResponse<String> wanted = visit.get("/intake");
        assertThat(ProviderVisit.location(wanted)).endsWith("/login");
        assertThat(visit.get("/login").body()).contains("统一身份登录", "id=\"username\"");

        HttpResponse<String> entered = visit.signIn(person);

        assertThat(ProviderVisit.location(entered)).startsWith(house + "/intake");
        assertThat(visit.get("/intake").body()).contains("王芳");
        assertThat(visit.status(TASKS)).isEqualTo(200);
        assertThat(visit.status("/camunda/app/tasklist/default/")).isEqualTo(200);
        assertThat(groups()).containsExactly("intake");
        assertThat(visit.cookies()).noneMatch(cookie -> cookie.getName().equals("asked-sign-in"));
    }

    @Test
    void leavesLocalPeopleAsTheyAreAndGivesItsOwnNoPassword() {
        visit.signIn(person);

        assertThat(as("intakea").get("/intake").status()).isEqualTo(200);
        assertThat(identities.checkPassword(person, "")).isFalse();
        assertThat(as(person).get("/intake").status()).isEqualTo(401);
        assertThat(rows.sql("select count(*) from provider_session where id_token like '%.%'")
                        .query(Long.class)
                        .single())
                .as("tokens that can be read")
                .isZero();
    }

    @Test
    void bringsNameAndGroupsUpToDateAtEachSignIn() {
        visit.signIn(person);
        says(person, "王芳芳", List.of("/units/430921", "/petition/liaison", "/units/none"));

        new ProviderVisit(house).signIn(person);

        assertThat(groups()).containsExactlyInAnyOrder("unit430921", "liaison");
        assertThat(identities.createUserQuery().userId(person).singleResult().getLastName())
                .isEqualTo("王芳芳");
    }

    @Test
    void writesNamesAsChineseDoes() {
        PROVIDER.enter(
                person, Map.of("groups", "/petition/clerks", "name", "芳 王", "given_name", "芳", "family_name", "王"));

        visit.signIn(person);

        assertThat(visit.get("/intake").body()).contains("王芳").doesNotContain("芳 王");
    }

    @ParameterizedTest
    @CsvSource({
        "groups, ''",
        "groups, /petition/*",
        "groups, /units/*",
        "groups, /units/",
        "groups, camunda-admin",
        "groups, unit430921",
        "groups, /units/430921/",
        "groups, /units/４３０９２１",
        "groups, /PETITION/CLERKS",
        "name, wang.fang",
        "name, 'wang\u0000fang'",
        "name, 'wang\nfang'",
        "name, 王芳",
        "name, ''",
    })
    void refusesInWordsWhoeverHasNoGroupOrNoName(String what, String value) {
        PROVIDER.enter(
                person,
                what.equals("groups")
                        ? Map.of("groups", List.of(value))
                        : Map.of("groups", "/petition/clerks", "preferred_username", value));

        isRefused(visit.signIn(person), what);
        assertThat(identities.createUserQuery().userId(person).count()).isZero();
    }

    @Test
    void refusesGroupsOfAnotherKindOrNone() {
        for (Object groups : List.of(Map.of("a", "b"), 7, List.of(List.of("/petition/clerks"), 1, true))) {
            says(person, "王芳", groups);
            isRefused(new ProviderVisit(house).signIn(person), "groups");
        }
        PROVIDER.enter(person, Map.of());
        isRefused(visit.signIn(person), "groups");
    }

    @Test
    void neverOpensALocalAccount() {
        PROVIDER.enter(person, Map.of("groups", "/petition/clerks", "preferred_username", "liaisona"));
        isRefused(visit.signIn(person), "local");
        PROVIDER.enter(person, Map.of("groups", "/petition/clerks", "preferred_username", "LiaisonA"));
        isRefused(new ProviderVisit(house).signIn(person), "local");

        says(person, "王芳", "/petition/clerks");
        new ProviderVisit(house).signIn(person);
        User user = identities.createUserQuery().userId(person).singleResult();
        user.setPassword(PASSWORD);
        identities.saveUser(user);
        isRefused(new ProviderVisit(house).signIn(person), "local");
    }

    @Test
    void keepsANameForTheOneWhoCameFirstAndLetsNobodyBackWhoWasRemovedHere() {
        visit.signIn(person);
        PROVIDER.enter("other" + person, Map.of("groups", "/petition/clerks", "preferred_username", person));
        isRefused(new ProviderVisit(house).signIn("other" + person), "taken");

        identities.deleteUser(person);
        houseClock.forward(LATER);
        assertThat(visit.status("/intake")).isEqualTo(302);
        isRefused(new ProviderVisit(house).signIn(person), "removed");
    }

    @Test
    void letsSomebodyInAgainWhomAnAdministratorHadRemoved() {
        visit.signIn(person);
        identities.deleteUser(person);
        isRefused(new ProviderVisit(house).signIn(person), "removed");
        Visit admin = new Visit(from("127.0.0.1"));
        admin.showPassword("admin", PASSWORD);
        assertThat(admin.get("/admin/sign-on").body()).contains("/admin/sign-on/people/" + person + "/admission");

        assertThat(admin.post("/admin/sign-on/people/" + person + "/admission", Map.of())
                        .header("Location"))
                .endsWith("done=let-in");

        ProviderVisit back = new ProviderVisit(house);
        assertThat(ProviderVisit.location(back.signIn(person))).doesNotContain("refused");
        assertThat(back.status("/intake")).isEqualTo(200);
        assertThat(groups()).containsExactly("intake");
        assertThat(as("auditora").get("/admin/sign-on").body())
                .contains("重新准入", "<code>" + person + "</code>")
                .doesNotContain("/admission", "/reset");
        assertThat(admin.get("/admin/sign-on").body()).doesNotContain(person + "/admission");
        admin.post("/admin/sign-on/people/" + person + "/admission", Map.of());
        assertThat(back.status("/intake")).as("nobody is kept out any more").isEqualTo(200);
    }

    @Test
    void asksItsOwnPeopleForNoCodeOfOurs() {
        says(person, "王芳", List.of("/petition/liaison"));

        assertThat(ProviderVisit.location(visit.signIn(person))).doesNotContain("/login");
        houseClock.forward(Duration.ofSeconds(6));

        assertThat(visit.status("/batches")).isEqualTo(200);
        assertThat(visit.get("/second-factor").body()).contains("由统一身份认证平台登录").doesNotContain("name=\"password\"");
    }

    @Test
    void letsALocalPersonWhoHasToHaveCodesInWithThemAlone() {
        Visit local = new Visit(from("127.0.0.1"));
        local.get("/batches");
        assertThat(local.showPassword("liaisona", PASSWORD).header("Location")).isEqualTo("/login/code");
        assertThat(local.get("/batches").status()).isEqualTo(302);
        Authenticator phone = Authenticator.of(local.get("/login/code"), houseClock);
        assertThat(local.showCode(phone.wrong()).header("Location")).endsWith("?error");

        assertThat(local.showCode(phone.code()).header("Location")).isEqualTo("/second-factor?done=enrolled");

        assertThat(local.get("/second-factor?done=enrolled").body())
                .contains("动态口令已启用")
                .doesNotContain("removal");
        assertThat(local.get("/batches").status()).isEqualTo(200);
        assertThat(local.post("/second-factor/removal", Map.of("code", phone.code()))
                        .status())
                .isEqualTo(422);
        assertThat(as("liaisona").get("/batches").status()).isEqualTo(403);
    }

    @Test
    void letsAProgramInByThePasswordThatIsNamedAndNobodyByTheForm() {
        assertThat(as("liaisonb").get("/batches").status()).isEqualTo(200);
        assertThat(as("liaisonb").get("/engine-rest/task").status()).isEqualTo(200);

        Visit person = new Visit(from("127.0.0.1"));
        assertThat(person.showPassword("liaisonb", PASSWORD).header("Location")).isEqualTo("/login/code");
        assertThat(person.get("/batches").status()).isEqualTo(302);
    }

    @Test
    void believesNoAnswerThatNobodyAskedFor() {
        String answer = visit.answerOfProvider(person);

        isRefused(new ProviderVisit(house).follow(answer), "failed");
        isRefused(visit.follow(answer.replaceAll("state=[^&]+", "state=forged")), "failed");
        isRefused(visit.follow(answer.replaceAll("code=[^&]+", "code=forged")), "failed");
    }

    @Test
    void takesACodeOnce() {
        String answer = visit.answerOfProvider(person);
        List<HttpCookie> asked = visit.cookies();
        assertThat(ProviderVisit.location(visit.follow(answer))).doesNotContain("refused");

        ProviderVisit replayed = new ProviderVisit(house);
        isRefused(replayed.follow(answer), "failed");
        replayed.putBack(asked);
        isRefused(replayed.follow(answer), "failed");
        assertThat(replayed.status("/intake")).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({"aud, another-client", "iss, https://elsewhere.example", "nonce, another", "azp, another-client"})
    void believesNoTokenThatIsNotForUs(String claim, String value) {
        PROVIDER.forged.put(claim, claim.equals("aud") ? List.of(value) : value);

        isRefused(visit.signIn(person), "failed");
        assertThat(identities.createUserQuery().userId(person).count()).isZero();
    }

    @Test
    void asksTheProviderOnceAMinuteAndEndsWithThePersonThere() {
        visit.signIn(person);
        int before = PROVIDER.refreshes.get();
        for (int i = 0; i < 3; i++) {
            assertThat(visit.status("/intake")).isEqualTo(200);
            houseClock.forward(Duration.ofSeconds(10));
        }
        assertThat(PROVIDER.refreshes).hasValue(before);
        houseClock.forward(LATER);
        assertThat(visit.status("/intake")).isEqualTo(200);
        assertThat(PROVIDER.refreshes.get()).isGreaterThan(before);

        PROVIDER.remove(person);
        houseClock.forward(LATER);

        assertThat(visit.status("/intake")).isEqualTo(302);
        assertThat(visit.status(TASKS)).isEqualTo(401);
    }

    @Test
    void endsWithTheGroupAtTheProvider() {
        visit.signIn(person);
        says(person, "王芳", List.of());
        houseClock.forward(LATER);

        assertThat(visit.status("/intake")).isEqualTo(302);
        assertThat(groups()).isEmpty();
    }

    @Test
    void throwsNobodyOutAtOnceWhileTheProviderIsAway() {
        visit.signIn(person);
        PROVIDER.keepSilent(Duration.ofSeconds(3));
        houseClock.forward(LATER);

        assertThat(visit.status("/intake")).isEqualTo(200);
        assertThat(as("intakea").get("/intake").status()).isEqualTo(200);

        houseClock.forward(Duration.ofMinutes(15));
        assertThat(visit.status("/intake")).isEqualTo(302);
    }

    @Test
    void endsByTheWordOfTheProviderAndNobodyElses() {
        visit.signIn(person);
        Map<String, Object> whom = Map.of("sub", person);

        backChannel(PROVIDER.logoutToken("another-client", whom), 400);
        backChannel(PROVIDER.logoutToken(IdentityProvider.CLIENT, whom) + "x", 400);
        houseClock.forward(Duration.ofSeconds(6));
        assertThat(visit.status("/intake")).isEqualTo(200);

        backChannel(PROVIDER.logoutToken(IdentityProvider.CLIENT, whom), 200);
        houseClock.forward(Duration.ofSeconds(6));
        assertThat(visit.status("/intake")).isEqualTo(302);
    }

    private void backChannel(String token, int status) {
        HttpResponse<String> answer = new ProviderVisit(house)
                .post("/logout/connect/back-channel/provider", "logout_token=" + ProviderVisit.encoded(token));
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void goesThereAndBackInABrowserAndSignsOutAtBoth() {
        Chromium.require();
        try (Chromium browser = Chromium.at(house)) {
            browser.open("/intake");
            browser.see(By.id("username"));
            browser.picture("provider-sign-in");
            assertThat(browser.barriers()).isEmpty();
            browser.click(By.id("provider"));
            atTheProvider(browser);
            browser.see(By.cssSelector("main textarea"));
            browser.open("/camunda/app/tasklist/default/");
            browser.see(By.cssSelector("[cam-tasklist-navigation], .cam-tasklist, header"));
            browser.open("/");
            browser.click(By.cssSelector("form[action='/logout'] button"));
            browser.see(By.cssSelector(".notice.good"));
            assertThat(browser.text()).contains("您已退出登录");
            browser.click(By.id("provider"));
            browser.see(By.name("password"));
            assertThat(browser.text()).as("the provider asks anew").doesNotContain("信访");
        }
    }

    @Test
    void setsCodesUpAtTheSignInInABrowser() {
        Chromium.require();
        try (Chromium browser = Chromium.at(house)) {
            browser.open("/login");
            browser.type(By.id("username"), "liaisonb");
            browser.type(By.id("password"), PASSWORD);
            browser.click(By.cssSelector("#login button[type=submit]"));
            String key = browser.read(By.id("key"));
            browser.picture("factor-set-up");
            assertThat(browser.barriers()).isEmpty();
            Authenticator phone = new Authenticator(key.replace(" ", ""), houseClock);
            browser.type(By.id("code"), phone.code());
            browser.click(By.cssSelector("main form button[type=submit]"));
            browser.see(By.cssSelector(".notice.good"));
            assertThat(browser.barriers()).isEmpty();
            houseClock.forward(Duration.ofSeconds(30));
            browser.type(By.id("code"), phone.code());
            browser.click(By.cssSelector("main form button[type=submit]"));
            browser.see(By.cssSelector(".recovery-codes"));
            assertThat(browser.barriers()).isEmpty();
            browser.onPhone();
            assertThat(browser.isWiderThanTheScreen()).isFalse();
        }
    }

    private void atTheProvider(Chromium browser) {
        browser.type(By.name("username"), person);
        browser.type(By.name("password"), IdentityProvider.PASSWORD);
        browser.click(By.cssSelector("button[type=submit]"));
    }

    private static void isRefused(HttpResponse<String> answer, String why) {
        assertThat(ProviderVisit.location(answer)).endsWith("/login?refused=" + why);
    }

    private List<String> groups() {
        return identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
    }
}
