package org.ecopetition.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ecopetition.briefing.BriefingRound.Rhythm;
import org.ecopetition.organisation.SettingChanges;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.AtOnce;
import org.ecopetition.process.ProcessTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Briefings that open by themselves, and what no briefing may print. */
class BriefingScheduleTest extends ProcessTest {

    private static final String ROUND = "provincial-2-2023";

    @Autowired
    private SettingChanges changes;

    @Autowired
    private BriefingSchedule schedule;

    @Autowired
    private BriefingRounds rounds;

    @Autowired
    private BriefingDesk desk;

    @Autowired
    private BriefingTextCheck check;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void planNothing() {
        plan(null, 1);
    }

    @Test
    void opensEachPlannedCutoffOnceAndPlansTheNext() {
        Instant first = at("2023-10-16T02:30:00Z");
        plan(first, 2);
        schedule.openWhatIsDue();
        assertThat(keysSince(first)).isEmpty();

        clock.set(first.plusSeconds(30));
        schedule.openWhatIsDue();
        plan(first, 2); // as another node saw it
        schedule.openWhatIsDue();

        assertThat(keysSince(first)).containsExactly("provincial-2-2023-20231016T1030");
        assertThat(nextCutoff()).isEqualTo(first.plus(2, ChronoUnit.DAYS));
        assertThat(desk.newest(1).get(0).openedBy()).isEqualTo("system");
    }

    @Test
    void opensOnceWhenSeveralNodesFindItDueAtOnce() throws Exception {
        Instant planned = at("2023-11-03T02:30:00Z");
        plan(planned, 1);
        clock.set(planned.plusSeconds(30));

        AtOnce.times(4, node -> {
            schedule.openWhatIsDue();
            return node;
        });

        assertThat(keysSince(planned)).containsExactly("provincial-2-2023-20231103T1030");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("provincial-2-2023-20231103T1030")
                        .count())
                .isEqualTo(1);
        assertThat(nextCutoff()).isEqualTo(planned.plus(1, ChronoUnit.DAYS));
    }

    @Test
    void makesUpForNothingThatWasMissed() {
        Instant missed = at("2023-10-20T02:30:00Z");
        plan(missed, 1);
        clock.set(missed.plus(Duration.ofDays(3)).plusSeconds(60));

        schedule.openWhatIsDue();
        schedule.openWhatIsDue();

        assertThat(keysSince(missed)).containsExactly("provincial-2-2023-20231020T1030");
        assertThat(nextCutoff()).isEqualTo(missed.plus(4, ChronoUnit.DAYS));
    }

    @Test
    void printsNothingOfAnObjector() {
        String handOff = handedOff("NOISE");
        jdbc.sql(
                        "insert into objection (receipt, hand_off, text, lodged_at, state) values ('r-briefing', ?, '不服', ?, 'OPEN')")
                .params(handOff, Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("insert into objection_contact (receipt, contact) values ('r-briefing', '联系人：司马晓岚 微信 sima_xl2023')")
                .update();

        for (String text : List.of("已答复司马晓岚。", "已答复司 马 晓 岚。", "已加微信sima_xl2023联系。")) {
            assertThatThrownBy(() -> check.mustBeFit(List.of(text)))
                    .as(text)
                    .isInstanceOf(Refusal.class)
                    .hasMessage("briefing.personal-data");
        }
        check.mustBeFit(List.of("已与异议人联系。", "刘勇会指出，要规范信访接待工作流程。"));
    }

    private void plan(@Nullable Instant next, int everyDays) {
        BriefingRound round = rounds.settled(ROUND);
        assertThat(rounds.save(
                        new BriefingRound(
                                ROUND,
                                round.title(),
                                round.issuer(),
                                round.team(),
                                round.list(),
                                round.nextNumber(),
                                new Rhythm(24, 4, next, everyDays)),
                        null,
                        changes.latest("BRIEFING", ROUND),
                        "admin"))
                .isEmpty();
    }

    private @Nullable Instant nextCutoff() {
        return rounds.settled(ROUND).rhythm().nextCutoff();
    }

    private List<String> keysSince(Instant cutoff) {
        return desk.newest(100).stream()
                .filter(briefing ->
                        !briefing.asOf().isBefore(cutoff) && briefing.asOf().isBefore(cutoff.plus(Duration.ofDays(3))))
                .map(briefing -> briefing.key().value())
                .toList();
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
