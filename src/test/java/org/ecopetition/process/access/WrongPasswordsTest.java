package org.ecopetition.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.identity.User;
import org.ecopetition.frontdoor.signin.SlowedDown;
import org.ecopetition.frontdoor.signin.WrongPasswords;
import org.ecopetition.process.AtOnce;
import org.ecopetition.process.HouseTest;
import org.ecopetition.process.Wire.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What wrong passwords do to whoever shows them, and to nobody else. */
class WrongPasswordsTest extends HouseTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    private PasswordCheck passwords;

    @Autowired
    private KnownPeople people;

    @Autowired
    private WrongPasswords wrong;

    private String person = "";
    private String guesser = "";
    private String home = "";

    /** Every door at which a name and a password can be tried. */
    enum Door {
        FORM {
            @Override
            Reply knock(WrongPasswordsTest test, String sender, String name, String password) {
                return new FormSignIn(test.from(sender)).enter(name, password);
            }
        },
        TASKLIST {
            @Override
            Reply knock(WrongPasswordsTest test, String sender, String name, String password) {
                return test.from(sender)
                        .postForm(
                                "/camunda/api/admin/auth/user/default/login/tasklist",
                                "username=" + name + "&password=" + password.replace("#", "%23"));
            }
        },
        ENGINE_REST {
            @Override
            Reply knock(WrongPasswordsTest test, String sender, String name, String password) {
                return test.basic(sender, "/engine-rest/engine", name, password);
            }
        },
        API {
            @Override
            Reply knock(WrongPasswordsTest test, String sender, String name, String password) {
                return test.basic(sender, "/api/statistics/handling", name, password);
            }
        };

        abstract Reply knock(WrongPasswordsTest test, String sender, String name, String password);
    }

    @BeforeEach
    void enterSomebody() {
        int next = PEOPLE.incrementAndGet();
        person = "guessed" + next;
        guesser = "127.44." + next + ".1";
        home = "127.44." + next + ".2";
        User user = identities.newUser(person);
        user.setFirstName("甲");
        user.setLastName("乙");
        user.setPassword(PASSWORD);
        identities.saveUser(user);
        identities.createMembership(person, "liaison");
    }

    @ParameterizedTest
    @EnumSource
    void slowsTheGuesserAndNobodyElse(Door door) {
        for (int i = 0; i < 30; i++) {
            knock(door, guesser, person, "wrong" + i);
        }

        Reply slowed = knock(door, guesser, person, PASSWORD);
        assertThat(slowed.status() + slowed.header("Location")).matches("429|302.*/login\\?wait=\\d+");
        Reply other = knock(door, home, person, PASSWORD);
        assertThat(other.status() + other.header("Location")).doesNotContain("401", "429", "login");
    }

    @Test
    void tellsOnThePageHowLongToWait() {
        assertThat(from(home).get("/login?wait=7").body()).contains("请在 7 秒后再试", "账号没有被锁定");
        assertThat(from(home).get("/login?wait=%3Cb%3E").body()).doesNotContain("<b>", "秒后再试");
    }

    @Test
    void letsTheRightPasswordInAfterTheWait() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertThat(knock(Door.API, guesser, person, "wrong").status()).isEqualTo(401);
        }
        Reply slowed = knock(Door.API, guesser, person, PASSWORD);
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.body()).contains("稍后再试");
        assertThat(slowed.header("Retry-After")).isIn("1", "2");

        Thread.sleep(2000);

        assertThat(knock(Door.API, guesser, person, PASSWORD).status()).isNotIn(401, 429);
        assertThat(knock(Door.API, guesser, person, "wrong").status()).isEqualTo(401);
    }

    @Test
    void sparesTheAddressFromWhichThePersonSignsIn() {
        knock(Door.API, home, person, PASSWORD);
        for (int i = 0; i < 9; i++) {
            assertThat(knock(Door.API, home, person, "wrong").status()).isEqualTo(401);
        }

        assertThat(knock(Door.API, home, person, PASSWORD).status()).isNotIn(401, 429);
    }

    @ParameterizedTest
    @EnumSource
    void looksAtNoMoreOfManyGuessesAtOnceThanAllowed(Door door) throws Exception {
        List<String> outcomes = AtOnce.times(200, i -> {
            Reply reply = knock(door, guesser, person, "wrong" + i);
            return reply.status() + reply.header("Location");
        });

        assertThat(outcomes).allMatch(outcome -> outcome.matches("401|429|302.*/login\\?(error|wait=\\d+)"));
        assertThat(outcomes.stream().filter(outcome -> outcome.matches("401|302.*error")))
                .hasSizeBetween(4, 6);
    }

    @ParameterizedTest
    @EnumSource
    void turnsNobodyAwayForComingWithTheRightPasswordAtOnce(Door door) throws Exception {
        List<String> outcomes = AtOnce.times(20, i -> {
            Reply reply = knock(door, home, person, PASSWORD);
            return reply.status() + reply.header("Location");
        });

        assertThat(outcomes).noneMatch(outcome -> outcome.matches("401.*|429.*|.*login.*"));
    }

    @Test
    void countsAcrossNodesOneGuessAfterTheOther() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger now = new AtomicInteger();

        List<Boolean> slowed = AtOnce.times(
                30,
                i -> isSlowed(() -> {
                    looks.incrementAndGet();
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    pause(20);
                    now.decrementAndGet();
                    return false;
                }));

        assertThat(looks.get()).isBetween(4, 6);
        assertThat(slowed).filteredOn(isSlowed -> isSlowed).hasSize(30 - looks.get());
        assertThat(most.get()).isOne();
    }

    @Test
    void letsTheRightInAcrossNodesAtOnceEvenAfterWrongOnes() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertThat(isSlowed(() -> false)).isFalse();
        }
        assertThat(isSlowed(() -> true)).isTrue();
        pause(1100);

        List<Boolean> slowed = AtOnce.times(
                20,
                i -> isSlowed(() -> {
                    pause(20);
                    return true;
                }));

        assertThat(slowed).containsOnly(false);
    }

    @Test
    void triesNoPasswordAgainstTheOneRemembered() {
        knock(Door.API, home, person, PASSWORD);
        for (int i = 0; i < 30; i++) {
            knock(Door.API, home, person, "wrong" + i);
        }

        assertThat(knock(Door.API, home, person, PASSWORD).status()).isEqualTo(429);
    }

    @Test
    void leavesTheLockOfTheEngineOpen() {
        for (int i = 0; i < 15; i++) {
            identities.checkPassword(person, "wrong");
        }

        assertThat(identities.checkPassword(person, PASSWORD)).isTrue();
        assertThat(knock(Door.FORM, home, person, PASSWORD).header("Location")).doesNotContain("login");
    }

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/identity/verify",
        "/engine-rest/engine/default/identity/verify",
        "/engine-rest/identity/verify/"
    })
    void keepsShutTheDoorThatTriesPasswordsOfOthers(String path) {
        assertThat(as("admin")
                        .post(path, "{\"username\":\"leadera\",\"password\":\"guess\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void answersAnUnknownNameLikeAKnownOne() {
        assertThat(knock(Door.API, guesser, "nobody" + person, "wrong").body())
                .isEqualTo(knock(Door.API, guesser, person, "wrong").body());
        KnownPeople.Person known = people.find(person).orElseThrow();
        passwords.isRight(known, "warm");

        long unknown = shortest(() -> passwords.isRight(null, "wrong"));

        assertThat(unknown).isGreaterThan(shortest(() -> passwords.isRight(known, "wrong")) / 2);
    }

    @Test
    void readsANameThatNoDatabaseKeeps() {
        assertThat(knock(Door.API, guesser, "a\0b", "wrong").status()).isEqualTo(401);
        assertThat(knock(Door.API, guesser, "长".repeat(2000), "wrong").status()).isEqualTo(401);
    }

    @Test
    void countsNothingThatComesDuringTheWait() {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            try {
                wrong.unlessSlowed(person, guesser, () -> false);
            } catch (SlowedDown slowed) {
                waits.add(slowed.seconds());
            }
        }

        assertThat(waits).hasSizeGreaterThan(190).allMatch(seconds -> seconds <= 8);
    }

    private boolean isSlowed(BooleanSupplier password) {
        try {
            wrong.unlessSlowed(person, guesser, password);
            return false;
        } catch (SlowedDown slowed) {
            return true;
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Reply knock(Door door, String sender, String name, String password) {
        return door.knock(this, sender, name, password);
    }

    private Reply basic(String sender, String path, String name, String password) {
        String shown = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return from(sender).get(path, "Authorization: Basic " + shown);
    }

    /** In time of the processor, so that others on the machine do not count. */
    private static long shortest(Runnable what) {
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        long[] taken = new long[5];
        for (int i = 0; i < taken.length; i++) {
            long start = processor.getCurrentThreadCpuTime();
            what.run();
            taken[i] = processor.getCurrentThreadCpuTime() - start;
        }
        return Arrays.stream(taken).min().orElseThrow();
    }
}
