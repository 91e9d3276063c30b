package org.ecopetition.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.returnRefused;
import static org.ecopetition.process.Forms.returned;
import static org.ecopetition.process.Forms.sentBack;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.substantiated;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.order.CopyRegister;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.process.ProcessTest;
import org.ecopetition.supervision.NoticeDesk;
import org.ecopetition.supervision.NoticeKind;
import org.ecopetition.supervision.NoticeOrder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who hears of what, in which words, and what counts as read. */
class AlertsTest extends ProcessTest {

    private final AlertReader nan = reader(NAN_COUNTY);
    private final AlertReader ziyang = reader("unit430902");
    private final AlertReader liaison = reader("liaison");
    private final AlertReader leader = reader("leader");

    @Autowired
    private Alerts alerts;

    @Autowired
    private NoticeDesk notices;

    @Autowired
    private CopyRegister copies;

    @Test
    void tellsAUnitOfNewWorkAndNobodyElse() {
        String key = handedOff("NOISE", "RADIATION");

        assertThat(told(nan, key)).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(AlertKind.NEW_TASK);
            assertThat(alert.step()).isEqualTo("签收交办件");
            assertThat(alert.place()).isEqualTo("南县 明山头镇");
            assertThat(alert.matter()).isEqualTo("噪声、辐射");
            assertThat(alert.since()).isEqualTo(clock.instant());
            assertThat(alert.due()).isAfter(clock.instant());
            assertThat(alert.address()).startsWith("/camunda/app/tasklist/default/#/?task=");
            assertThat(alert.unread()).isTrue();
        });
        assertThat(told(ziyang, key)).isEmpty();
        assertThat(told(liaison, key)).isEmpty();
        assertThat(told(leader, key)).isEmpty();
        assertThat(told(reader("auditor"), key)).isEmpty();
        assertThat(told(new AlertReader("nobody", Set.of()), key)).isEmpty();
    }

    @Test
    void tellsTheCoordinationGroupOfAPetitionByItsPlaceUntilItIsClassified() {
        String number = called();

        assertThat(told(liaison, number)).singleElement().satisfies(alert -> {
            assertThat(alert.step()).isEqualTo("研判分类");
            assertThat(alert.place()).isEqualTo("南县 明山头镇");
            assertThat(alert.matter()).isEmpty();
        });
    }

    @Test
    void tellsWhoseTurnItIsThatAHandOffIsBack() {
        String key = handedOff("NOISE");

        complete("unit430921a", "signReceipt", key, returned());
        assertThat(kinds(liaison, key)).containsExactly(AlertKind.RETURNED);
        assertThat(kinds(nan, key)).isEmpty();

        complete("liaisona", "ruleOnReturn", key, returnRefused());
        assertThat(kinds(nan, key)).containsExactly(AlertKind.RETURN_REFUSED);
        assertThat(kinds(liaison, key)).isEmpty();
    }

    @Test
    void tellsAUnitThatItsResultWasSentBack() {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());
        complete("unit430921a", "verifyAllegation", key, substantiated());
        complete("unit430921a", "rectify", key, rectified());
        assertThat(kinds(liaison, key)).containsExactly(AlertKind.NEW_TASK);

        complete("liaisona", "reviewResult", key, sentBack("RECTIFY_AGAIN"));

        assertThat(kinds(nan, key)).containsExactly(AlertKind.SENT_BACK);
    }

    @Test
    void tellsOfUrgingAndOfASlipWhoHasToAnswerAndWhoIsInformed() {
        String key = handedOff("NOISE");
        HandOffKey handOff = new HandOffKey(key);
        clock.forward(Duration.ofMinutes(5));
        notices.issue(handOff, notices.proposed(handOff(key), NoticeKind.URGE), "请抓紧办理", "liaisona");
        settle();
        clock.forward(Duration.ofMinutes(5));
        NoticeOrder orange =
                new NoticeOrder(NoticeKind.ORANGE, NAN_COUNTY, clock.instant().plus(Duration.ofDays(5)));
        notices.issue(handOff, orange, "请立即办理", "liaisona");
        settle();

        assertThat(kinds(nan, key)).containsExactly(AlertKind.ORANGE, AlertKind.URGE, AlertKind.NEW_TASK);
        assertThat(notices.informed(handOff(key), NoticeKind.ORANGE))
                .hasValueSatisfying(
                        group -> assertThat(kinds(reader(group), key)).containsExactly(AlertKind.INFORMED));
    }

    @Test
    void tellsWhoGotACopy() {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());
        copies.send(new HandOffKey(key), List.of("unit430902"), "请知悉", "liaisona");

        assertThat(told(ziyang, key)).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(AlertKind.COPIED);
            assertThat(alert.address()).isEqualTo("/cases/" + numberOf(key));
        });
    }

    @Test
    void tellsOnceThatATaskCameAndOnceThatItIsLate() {
        String key = handedOff("NOISE");
        Instant due = Objects.requireNonNull(told(nan, key).get(0).due());
        assertThat(kinds(nan, key)).containsExactly(AlertKind.NEW_TASK);
        readAll();
        assertThat(alerts.unread(nan)).isZero();

        clock.set(due.plusSeconds(60));

        assertThat(told(nan, key)).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(AlertKind.OVERDUE);
            assertThat(alert.since()).isEqualTo(due);
            assertThat(alert.unread()).isTrue();
        });
        assertThat(alerts.unread(nan)).isPositive();
        readAll();
        assertThat(told(nan, key)).singleElement().extracting(Alert::unread).isEqualTo(false);
        assertThat(alerts.unread(nan)).isZero();
    }

    @Test
    void tellsThatFeedbackIsDueSoonTwoDaysAhead() {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());
        readAll();
        Instant due = handOff(key).timing().feedbackDue();

        clock.set(due.minus(Duration.ofDays(2)).minusSeconds(1));
        assertThat(told(nan, key)).noneMatch(Alert::unread);
        clock.set(due.minus(Duration.ofDays(2)).plusSeconds(1));

        assertThat(told(nan, key)).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(AlertKind.DUE_SOON);
            assertThat(alert.since()).isEqualTo(due.minus(Duration.ofDays(2)));
            assertThat(alert.unread()).isTrue();
        });
    }

    @Test
    void countsOneThatWasReadAndKeepsTheOthers() {
        String one = handedOff("NOISE");
        String other = handedOff("WATER");
        int before = alerts.unread(nan);

        alerts.read(nan, told(nan, one).get(0).key());
        alerts.read(nan, told(nan, one).get(0).key());

        assertThat(alerts.unread(nan)).isEqualTo(before - 1);
        assertThat(told(nan, one)).noneMatch(Alert::unread);
        assertThat(told(nan, other)).allMatch(Alert::unread);
        assertThat(told(reader(NAN_COUNTY), one)).as("a colleague's own marks").allMatch(Alert::unread);
    }

    @Test
    void takesNoMarkForWhatIsNotThePersonsNorForTheFuture() {
        String key = handedOff("NOISE");
        String alert = told(nan, key).get(0).key();

        alerts.read(ziyang, alert);
        alerts.read(nan, "'; drop table alert_read --");
        alerts.read(nan, "x".repeat(5000));
        alerts.readAll(nan, clock.instant().plusSeconds(1));
        alerts.readAll(nan, Instant.MAX);
        alerts.readAll(nan, Instant.MIN);

        assertThat(told(nan, key)).allMatch(Alert::unread);
    }

    @Test
    void tellsAClaimedTaskToWhoClaimedItAlone() {
        String key = handedOff("NOISE");
        tasks.setAssignee(open("signReceipt", key).get(0).getId(), "unit430921a");

        assertThat(told(nan, key)).isEmpty();
        assertThat(told(new AlertReader("unit430921a", Set.of(NAN_COUNTY)), key))
                .hasSize(1);
    }

    @Test
    void saysNothingThatACallerSaid() {
        String number = called("我是明山头镇的欧阳铁柱，电话13912345678，储能电站夜间噪声大", new Caller("欧阳铁柱", "13912345678", "创业街9号"));

        assertThat(told(liaison, number).toString()).doesNotContain("欧阳", "铁柱", "1391234", "创业街9号", "储能");
    }

    private void readAll() {
        alerts.readAll(nan, clock.instant());
    }

    private List<AlertKind> kinds(AlertReader reader, String key) {
        return told(reader, key).stream().map(Alert::kind).toList();
    }

    private List<Alert> told(AlertReader reader, String key) {
        return alerts.latest(reader, Alerts.MOST).stream()
                .filter(alert -> alert.caseKey().equals(key))
                .toList();
    }

    private static AlertReader reader(String group) {
        return new AlertReader(UUID.randomUUID().toString(), Set.of(group));
    }
}
