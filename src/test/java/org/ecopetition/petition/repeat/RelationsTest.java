package org.ecopetition.petition.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.IntakeDesk;
import org.ecopetition.petition.intake.QueryCodes;
import org.ecopetition.petition.intake.Registration;
import org.ecopetition.process.Forms;
import org.ecopetition.process.ProcessTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What follows when people say that a petition repeats an earlier one, complains about its answer, or is something else. */
class RelationsTest extends ProcessTest {

    @Autowired
    private FormService forms;

    @Autowired
    private IntakeDesk intake;

    @Autowired
    private Relations relations;

    @Autowired
    private HandlingLevels levels;

    @Autowired
    private Repeats repeats;

    @Autowired
    private QueryCodes codes;

    @Test
    void linksWhatTheClerkFoundWhileRegistering() {
        CaseNumber earlier = new CaseNumber(called());

        CaseNumber later = registered(link(earlier, RelationKind.REPEAT, null));

        assertThat(relations.of(later)).singleElement().satisfies(relation -> {
            assertThat(relation.earlier()).isEqualTo(earlier);
            assertThat(relation.person()).isEqualTo("intakea");
        });
        assertThat(events(later.value())).contains("PetitionRegistered", "RepeatLinked", "HandlingLevelRaised");
    }

    @Test
    void raisesTheLevelEachTimeTheMatterComesAgain() {
        CaseNumber first = new CaseNumber(called());
        CaseNumber second = registered(link(first, RelationKind.REPEAT, null));
        CaseNumber third = registered(link(second, RelationKind.REPEAT, null));

        CaseNumber fourth = registered(link(third, RelationKind.REPEAT, null));

        assertThat(levels.of(first)).isEqualTo(HandlingLevel.ORDINARY);
        assertThat(levels.of(second)).isEqualTo(HandlingLevel.RAISED);
        assertThat(levels.of(fourth)).isEqualTo(HandlingLevel.HIGH);
        assertThat(levels.timesOf(fourth)).isEqualTo(4);
    }

    @Test
    void raisesTheLevelOfAComplaintAboutTheLastAnswer() {
        CaseNumber later = registered(link(new CaseNumber(called()), RelationKind.NOT_SATISFIED, null));

        assertThat(levels.of(later)).isEqualTo(HandlingLevel.RAISED);
    }

    @Test
    void proposesAKeyItemAndMovesTheTaskUpWhenAMatterComesAgain() {
        CaseNumber first = new CaseNumber(called());
        CaseNumber second = registered(link(first, RelationKind.REPEAT, null));
        CaseNumber third = registered(link(second, RelationKind.NOT_SATISFIED, null));

        Task task = open("classifyPetition", third.value()).get(0);

        assertThat(task.getPriority()).isEqualTo(80);
        VariableMap shown = forms.getTaskFormVariables(task.getId());
        assertThat(shown).containsEntry("keyItem", true).containsEntry("repeatOf", second.value());
        assertThat(String.valueOf(shown.get("summary"))).contains("重点提级", "第 3 次");
        assertThat(tasks.getVariablesLocal(task.getId())).isEmpty();
    }

    @Test
    void showsNoMoreWhatWasRuledOut() {
        CaseNumber earlier = new CaseNumber(called());

        CaseNumber later = registered(link(earlier, RelationKind.DISMISSED, "同一条街的另一家企业"));

        assertThat(repeats.of(later)).extracting(LikelyRepeat::earlier).doesNotContain(earlier.value());
        assertThat(levels.of(later)).isEqualTo(HandlingLevel.ORDINARY);
        assertThat(events(later.value())).contains("RepeatDismissed").doesNotContain("RepeatLinked");
    }

    @Test
    void needsAReasonToRuleOut() {
        CaseNumber earlier = new CaseNumber(called());

        assertThatThrownBy(() -> registered(link(earlier, RelationKind.DISMISSED, " ")))
                .isInstanceOf(Refusal.class)
                .hasMessage("petition.no-dismissal");
    }

    @Test
    void linksToNoPetitionThatDoesNotExist() {
        assertThatThrownBy(() -> registered(link(new CaseNumber("D2YY209901010001"), RelationKind.REPEAT, null)))
                .isInstanceOf(Refusal.class)
                .hasMessage("petition.unknown");
    }

    @Test
    void linksNoPetitionToItself() {
        CaseNumber number = new CaseNumber(called());

        assertThatThrownBy(() -> relations.relate(number, link(number, RelationKind.REPEAT, null), "liaisona"))
                .isInstanceOf(Refusal.class)
                .hasMessage("petition.repeats-itself");
    }

    @Test
    void countsEachRepeatOnceAndFromItsTimeOn() {
        CaseNumber first = new CaseNumber(called());
        CaseNumber second = new CaseNumber(called());
        int before = relations.countRepeats(clock.instant());

        registered(link(first, RelationKind.REPEAT, null), link(second, RelationKind.NOT_SATISFIED, null));

        assertThat(relations.countRepeats(clock.instant())).isEqualTo(before + 1);
        assertThat(relations.countRepeats(clock.instant().minusSeconds(1))).isLessThanOrEqualTo(before);
    }

    @Test
    void linksWhatTheCoordinationGroupNames() {
        CaseNumber earlier = new CaseNumber(called());
        String later = called();

        complete(
                "liaisona",
                "classifyPetition",
                later,
                Forms.with(Forms.environmental("NOISE"), "repeatOf", earlier.value()));

        assertThat(relations.of(new CaseNumber(later)))
                .extracting(Relation::earlier, Relation::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(earlier, RelationKind.REPEAT));
    }

    @Test
    void fitsACodeToItsPetitionAlone() {
        CaseNumber number = new CaseNumber(called());
        String code = codes.issue(number, "intakea");

        assertThat(code).matches("[2-9A-HJKMNP-Z]{8}");
        assertThat(codes.fits(
                        number, code.substring(0, 4).toLowerCase(java.util.Locale.ROOT) + "-" + code.substring(4)))
                .isTrue();
        assertThat(codes.fits(new CaseNumber(called()), code)).isFalse();
    }

    @Test
    void endsACodeWhenAnotherIsIssued() {
        CaseNumber number = new CaseNumber(called());
        String lost = codes.issue(number, "intakea");

        String found = codes.issue(number, "intakea");

        assertThat(codes.fits(number, lost)).isFalse();
        assertThat(codes.fits(number, found)).isTrue();
        assertThat(recorded(number.value()).toString()).doesNotContain(lost).doesNotContain(found);
    }

    private CaseNumber registered(RepeatLink... links) {
        Registration call = new Registration(
                Channel.PHONE, clock.instant(), "储能电站噪声还是很大", null, "430921", null, null, Caller.UNNAMED);
        return intake.register(call, List.of(links), UUID.randomUUID().toString(), "intakea")
                .caseNumber();
    }

    private static RepeatLink link(CaseNumber earlier, RelationKind kind, @Nullable String reason) {
        return new RepeatLink(earlier, kind, reason);
    }
}
