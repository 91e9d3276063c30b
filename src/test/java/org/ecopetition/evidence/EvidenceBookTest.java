package org.ecopetition.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecopetition.process.Forms.noise;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.remeasured;
import static org.ecopetition.process.Forms.reviewed;
import static org.ecopetition.process.Forms.signed;

import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which pieces count, who brings and withdraws them, and which of them the public may see. */
class EvidenceBookTest extends ProcessTest {

    @Autowired
    private EvidenceBook book;

    @Test
    void countsWhatIsValidForAnAllegation() {
        HandOffKey key = inWork();
        add(key, picture());
        EvidencePiece second = add(key, picture());

        book.withdraw(second, "拍错地点", "unit430921a", NAN_COUNTY);

        assertThat(book.countValid(key, 1)).isEqualTo(1);
        assertThat(book.countValid(key, 2)).isZero();
        assertThat(book.of(key)).hasSize(2);
        assertThat(events(key.caseNumber().value()))
                .endsWith("EvidenceAdded", "EvidenceAdded", "EvidenceWithdrawn")
                .doesNotContain("EvidenceChosenForPublic");
    }

    @Test
    void takesAFileAgainThatWasWithdrawn() {
        HandOffKey key = inWork();
        KeptFile file = picture();
        EvidencePiece first = add(key, file);
        book.withdraw(first, "说明写错", "unit430921a", NAN_COUNTY);

        assertThat(book.same(key, 1, file.sha256())).isEmpty();
        add(key, file);

        assertThat(book.same(key, 1, file.sha256())).isPresent();
        assertThat(book.countValid(key, 1)).isEqualTo(1);
    }

    @Test
    void isClosedToOthersAndBeforeTheReceipt() {
        HandOffKey issued = new HandOffKey(handedOff("NOISE"));

        assertThat(refusal(() -> add(issued, picture()))).isEqualTo("evidence.not-in-work");
        assertThat(refusal(() -> book.mayBeAdded(issued, 1, EvidencePhase.BEFORE, "unit430902")))
                .isEqualTo("evidence.not-yours");
        assertThat(refusal(() -> book.mayBeAdded(inWork(), 7, EvidencePhase.BEFORE, NAN_COUNTY)))
                .isEqualTo("evidence.foreign-allegation");
    }

    @Test
    void withdrawsWithAReasonAndOnce() {
        EvidencePiece piece = add(inWork(), picture());

        assertThat(refusal(() -> book.withdraw(piece, "  ", "unit430921a", NAN_COUNTY)))
                .isEqualTo("evidence.withdrawal-reason");
        book.withdraw(piece, "拍错地点", "unit430921a", NAN_COUNTY);

        assertThat(refusal(() -> book.withdraw(piece, "再撤", "liaisona", null))).isEqualTo("evidence.withdrawn-already");
    }

    @Test
    void leavesLateWithdrawalsToTheCoordinationGroup() {
        HandOffKey key = inWork();
        EvidencePiece piece = add(key, picture());
        review(key);

        assertThat(refusal(() -> book.withdraw(piece, "拍错地点", "unit430921a", NAN_COUNTY)))
                .isEqualTo("evidence.not-in-work");
        book.withdraw(piece, "拍到行人", "liaisonb", null);

        assertThat(book.countValid(key, 1)).isZero();
    }

    @Test
    void showsThePublicWhatASecondPersonChose() {
        HandOffKey key = inWork();
        EvidencePiece piece = add(key, picture());
        EvidencePiece report = book.add(
                key,
                1,
                EvidencePhase.REPORT,
                new KeptFile(hash(), EvidenceKind.PDF, "报告.pdf", 900),
                Taken.UNKNOWN,
                "unit430921a",
                NAN_COUNTY);
        assertThat(refusal(() -> book.choose(key, Set.of(piece.id()), "liaisonb")))
                .isEqualTo("evidence.not-reviewed");
        review(key);

        assertThat(refusal(() -> book.choose(key, Set.of(piece.id()), "liaisona")))
                .isEqualTo("evidence.same-person");
        assertThat(refusal(() -> book.choose(key, Set.of(report.id()), "liaisonb")))
                .isEqualTo("evidence.never-public");
        book.choose(key, Set.of(piece.id()), "liaisonb");

        assertThat(book.find(piece.id()).orElseThrow().isApproved()).isTrue();
        book.choose(key, Set.of(), "liaisona");
        assertThat(book.find(piece.id()).orElseThrow().isApproved()).isFalse();
        assertThat(events(key.caseNumber().value())).endsWith("EvidenceChosenForPublic", "EvidenceChosenForPublic");
    }

    @Test
    void knowsTheSameFileInAnotherHandOff() {
        KeptFile file = picture();
        add(inWork(), file);
        EvidencePiece again = add(inWork(), file);

        assertThat(book.elsewhere(again)).hasSize(1);
    }

    private HandOffKey inWork() {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());
        return new HandOffKey(key);
    }

    private void review(HandOffKey key) {
        complete("unit430921a", "verifyAllegation", key.value(), noise("56"));
        complete("unit430921a", "rectify", key.value(), rectified());
        complete("unit430921a", "remeasure", key.value(), remeasured("48"));
        complete("liaisona", "reviewResult", key.value(), reviewed("CLOSED"));
    }

    private EvidencePiece add(HandOffKey key, KeptFile file) {
        return book.add(key, 1, EvidencePhase.BEFORE, file, Taken.UNKNOWN, "unit430921a", NAN_COUNTY);
    }

    private static KeptFile picture() {
        return new KeptFile(hash(), EvidenceKind.JPEG, "现场.jpg", 1200);
    }

    private static String hash() {
        return (UUID.randomUUID().toString() + UUID.randomUUID())
                .replace("-", "")
                .substring(0, 64);
    }

    private static String refusal(ThrowingCallable call) {
        Refusal[] refused = new Refusal[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> refused[0] = refusal);
        return refused[0].code();
    }
}
