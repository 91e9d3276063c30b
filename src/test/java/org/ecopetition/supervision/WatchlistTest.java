package org.ecopetition.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.confirmed;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.unsubstantiated;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.HandOffStatus;
import org.ecopetition.handoff.TimeDesk;
import org.ecopetition.process.ProcessTest;
import org.ecopetition.supervision.Watchlist.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is due, overdue and stuck, with the real steps behind it; other tests leave hand-offs behind, so figures are differences. */
class WatchlistTest extends ProcessTest {

    private static final Scope ALL = Scope.ofAll();

    @Autowired
    private Watchlist watchlist;

    @Autowired
    private TimeDesk time;

    @Autowired
    private NoticeDesk notices;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void tellsWhatIsDueSoon() {
        String key = handedOff("NOISE");
        after(receiptDue(key).minus(Duration.ofHours(2)));

        assertThat(find(WatchKind.DUE_IN_A_DAY, key)).hasValueSatisfying(found -> {
            assertThat(found.due()).isEqualTo(new Deadline(DeadlineKind.RECEIPT, receiptDue(key)));
            assertThat(found.status()).isEqualTo(HandOffStatus.ISSUED);
        });
        assertThat(find(WatchKind.DUE_IN_THREE_DAYS, key)).isPresent();
        assertThat(find(WatchKind.RECEIPT_OVERDUE, key)).isEmpty();
        assertThat(find(WatchKind.FEEDBACK_OVERDUE, key)).isEmpty();
    }

    @Test
    void tellsAReceiptThatIsOverdueUntilTheUnitSigns() {
        String key = handedOff("NOISE");
        after(receiptDue(key).plusSeconds(1));

        assertThat(find(WatchKind.RECEIPT_OVERDUE, key)).isPresent();

        complete("unit430921a", "signReceipt", key, signed());

        assertThat(find(WatchKind.RECEIPT_OVERDUE, key)).isEmpty();
    }

    @Test
    void tellsFeedbackThatIsOverdueUntilTheUnitReports() {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());
        after(handOff(key).timing().feedbackDue().plus(Duration.ofDays(2)));

        assertThat(find(WatchKind.FEEDBACK_OVERDUE, key))
                .hasValueSatisfying(found ->
                        assertThat(Objects.requireNonNull(found.due()).kind()).isEqualTo(DeadlineKind.FEEDBACK));

        complete("unit430921a", "verifyAllegation", key, unsubstantiated());
        complete("liaisonb", "reviewUnsubstantiated", key, confirmed());

        assertThat(find(WatchKind.FEEDBACK_OVERDUE, key)).isEmpty();
        assertThat(find(WatchKind.OPEN, key))
                .hasValueSatisfying(found -> assertThat(found.due()).isNull());
    }

    @Test
    void saysTheSlipAndTheExtension() {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());
        send(new HandOffKey(key), NoticeKind.URGE, "请抓紧", "liaisona");
        assertThat(find(WatchKind.OPEN, key))
                .hasValueSatisfying(found -> assertThat(found.slip()).isNull());

        send(new HandOffKey(key), NoticeKind.BLUE, "请说明", "liaisona");
        send(new HandOffKey(key), NoticeKind.ORANGE, "请说明", "liaisona");
        jdbc.sql("""
                        insert into time_request (id, hand_off, kind, state, reason, granted_days, asked_by, asked_at,
                            ruled_at, version)
                        values ('watch', ?, 'EXTENSION', 'GRANTED', '汛期', 3, 'unit430921a', current_timestamp,
                            current_timestamp, 0)
                        """).param(key).update();

        assertThat(find(WatchKind.OPEN, key)).hasValueSatisfying(found -> {
            assertThat(found.slip()).isEqualTo(NoticeKind.ORANGE);
            assertThat(found.extension().days()).isEqualTo(3);
            assertThat(found.extension().asked()).isFalse();
        });
    }

    @Test
    void findsWhatIsStuckWhateverTheSystemSaysAboutDeadlines() {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());
        Instant signedAt = clock.instant();
        after(signedAt.plus(Duration.ofDays(7)).plusSeconds(60));
        send(new HandOffKey(key), NoticeKind.BLUE, "请说明", "system");

        assertThat(find(WatchKind.STUCK, key)).isPresent();

        after(signedAt.plus(Duration.ofDays(6)));
        assertThat(find(WatchKind.STUCK, key)).isEmpty();
    }

    @Test
    void letsAPausedHandOffRest() {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());
        time.pause(new HandOffKey(key), LocalDate.now(clock).plusDays(9), "等待检测", "liaisona");
        after(clock.instant().plus(Duration.ofDays(8)));

        assertThat(find(WatchKind.STUCK, key)).isEmpty();
        assertThat(find(WatchKind.OPEN, key))
                .hasValueSatisfying(found -> assertThat(found.pausedUntil()).isNotNull());
    }

    @Test
    void countsWhatItLists() {
        handedOff("NOISE");
        after(clock.instant().plus(Duration.ofDays(1)).plusSeconds(1));

        UnitWatch figures = watchlist.byUnit(ALL).stream()
                .filter(unit -> unit.unit().equals(NAN_COUNTY))
                .findFirst()
                .orElseThrow();

        for (WatchKind kind : WatchKind.values()) {
            assertThat(figures.count(kind))
                    .as(kind.name())
                    .isEqualTo(watchlist
                            .list(ALL.only(NAN_COUNTY), kind, 0, 10_000)
                            .size());
        }
    }

    @Test
    void keepsTheHandOffsOfOneUnitFromAnother() {
        String key = handedOff("NOISE");
        Scope ziyang = new Scope(false, Set.of("unit430902"));

        assertThat(watchlist.byUnit(ziyang)).noneMatch(unit -> unit.unit().equals(NAN_COUNTY));
        assertThat(watchlist.list(ziyang, WatchKind.OPEN, 0, 10_000))
                .noneMatch(found -> found.key().value().equals(key));
        assertThat(watchlist.list(ziyang.only(NAN_COUNTY), WatchKind.OPEN, 0, 10_000))
                .isEmpty();
        assertThat(watchlist.list(new Scope(false, Set.of()), WatchKind.OPEN, 0, 10))
                .isEmpty();
    }

    @Test
    void forgetsWhatHasEnded() {
        String number = called();
        complete("liaisona", "classifyPetition", number, environmental("NOISE"));
        complete("liaisona", "assignHandlers", number, handedTo(NAN_COUNTY));

        assignments.withdraw(petition(number).caseNumber(), "不属于本市", "liaisona");
        settle();

        assertThat(find(WatchKind.OPEN, number + "-01")).isEmpty();
    }

    private void send(HandOffKey key, NoticeKind kind, String text, String person) {
        notices.issue(key, notices.proposed(handOff(key.value()), kind), text, person);
    }

    private Instant receiptDue(String key) {
        return handOff(key).timing().receiptDue();
    }

    private void after(Instant instant) {
        clock.set(instant);
    }

    private Optional<WatchedHandOff> find(WatchKind kind, String key) {
        List<WatchedHandOff> found = watchlist.list(ALL, kind, 0, 10_000);
        return found.stream().filter(one -> one.key().value().equals(key)).findFirst();
    }
}
