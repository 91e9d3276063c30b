package org.ecopetition.petition.transfer;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.Petitions;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.intake.IntakeRecords;
import org.ecopetition.petition.intake.ReceiptRounds;
import org.ecopetition.petition.intake.TakenNumbers;
import org.ecopetition.petition.intake.TakenNumbers.Received;
import org.ecopetition.petition.supplement.Supplement;
import org.ecopetition.petition.supplement.SupplementBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what becomes of each row of a transfer list, by what is known of its number: taken, a supplement, a copy or a contradiction. */
@Component
class RowFates {

    private static final String UNDATED = "undated";

    private final Petitions petitions;
    private final IntakeRecords intakeRecords;
    private final SupplementBook supplements;
    private final ReceiptRounds receiptRounds;
    private final TakenNumbers numbers;

    RowFates(
            Petitions petitions,
            IntakeRecords intakeRecords,
            SupplementBook supplements,
            ReceiptRounds receiptRounds,
            TakenNumbers numbers) {
        this.petitions = petitions;
        this.intakeRecords = intakeRecords;
        this.supplements = supplements;
        this.receiptRounds = receiptRounds;
        this.numbers = numbers;
    }

    /** Looks up what is known about the rows of a block, once for all of them. */
    Known known(List<TransferRow> block) {
        return new Known(block);
    }

    /** @param earlier the rows before, by their number; the row is added */
    TransferFate of(TransferRow row, Map<String, TransferRow> earlier, Known block) {
        return of(row, earlier, block, block.petitionOf(row));
    }

    /** @param known the petition with its number, which was looked up already */
    TransferFate of(TransferRow row, Map<String, TransferRow> earlier, Known block, Optional<Petition> known) {
        if (row.fault() != null) {
            return rejected(row, row.fault());
        }
        @Nullable TransferRow twin = earlier.putIfAbsent(row.number(), row);
        if (twin != null && isSame(twin, row)) {
            return new TransferFate(
                    row.line(),
                    row.number(),
                    TransferOutcome.DUPLICATE,
                    new Refusal("transfer.twice-in-file", twin.line()));
        }
        if (known.isPresent()) {
            return fateBeside(known.get(), row);
        }
        if (twin != null && !isLater(row.details().upperBatch(), twin.details().upperBatch())) {
            return rejected(row, new Refusal("transfer.other-text-in-file", row.line(), twin.line()));
        }
        return new TransferFate(
                row.line(),
                CaseNumber.of(row.number(), block.programmeOf(row)).value(),
                TransferOutcome.ACCEPTED,
                twin == null ? longLetter(row) : new Refusal("transfer.supplement"));
    }

    /** What to say of a letter that is kept whole although nobody can take all of it over as the problem text. */
    private static @Nullable Refusal longLetter(TransferRow row) {
        return row.text().length() > Petition.LONGEST_PROBLEM
                ? new Refusal("transfer.long-letter", row.text().length(), Petition.LONGEST_PROBLEM)
                : null;
    }

    /** The same number again: known already, a supplement in a later batch, or a contradiction. */
    private TransferFate fateBeside(Petition petition, TransferRow row) {
        String key = petition.caseNumber().value();
        @Nullable Integer batch = row.details().upperBatch();
        Optional<Supplement> asked = supplements.of(petition.caseNumber()).stream()
                .filter(supplement -> batch != null && batch.equals(supplement.batch()))
                .findFirst();
        boolean sameBatch = batch == null
                || petition.listEntry().upperBatch() == null
                || batch.equals(petition.listEntry().upperBatch());
        if ((sameBatch && isTextOf(petition, row))
                || (batch != null && supplements.hasAsked(petition.caseNumber(), batch, row.text()))) {
            return new TransferFate(
                    row.line(), key, TransferOutcome.DUPLICATE, new Refusal("transfer.known", petition.caseNumber()));
        }
        boolean later = isLater(batch, petition.listEntry().upperBatch()) && asked.isEmpty();
        if (!later) {
            return rejected(row, new Refusal("transfer.other-text", row.line(), petition.caseNumber()));
        }
        return SupplementBook.takes(petition.status())
                ? new TransferFate(row.line(), key, TransferOutcome.ACCEPTED, new Refusal("transfer.supplement"))
                : rejected(row, new Refusal("petition.wrong-status", petition.caseNumber(), petition.status()));
    }

    private boolean isTextOf(Petition petition, TransferRow row) {
        return intakeRecords
                .findById(petition.caseNumber().value())
                .map(record -> TypedText.plain(record.receivedText()).equals(TypedText.plain(row.text())))
                .orElse(false);
    }

    private static boolean isSame(TransferRow one, TransferRow other) {
        return TypedText.plain(one.text()).equals(TypedText.plain(other.text()))
                && Objects.equals(one.details().upperBatch(), other.details().upperBatch());
    }

    private static boolean isLater(@Nullable Integer batch, @Nullable Integer earlier) {
        return batch != null && earlier != null && batch > earlier;
    }

    static TransferFate rejected(TransferRow row, Refusal reason) {
        return new TransferFate(row.line(), row.number(), TransferOutcome.REJECTED, reason);
    }

    /** What is known about the rows of a block, asked once for all of them. */
    final class Known {

        private final Map<Object, String> rounds = new HashMap<>();

        private Known(List<TransferRow> rows) {
            numbers.lookUp(rows.stream()
                    .filter(row -> row.fault() == null)
                    .map(this::numberOf)
                    .toList());
        }

        private String programmeOf(TransferRow row) {
            @Nullable Instant received = row.receivedAt();
            @Nullable
            LocalDate day = received == null ? row.details().listedOn() : LocalDate.ofInstant(received, CHINA);
            return rounds.computeIfAbsent(
                    day == null ? UNDATED : day,
                    any -> receiptRounds.of(received, row.details().listedOn()).code());
        }

        /** The petition with the number; what was undated keeps its key when it gets its day. */
        Optional<Petition> petitionOf(TransferRow row) {
            if (row.fault() != null) {
                return Optional.empty();
            }
            if (row.receivedAt() == null) {
                return numbers.keyOf(numberOf(row)).flatMap(petitions::findById);
            }
            return numbers.isTaken(numberOf(row))
                    ? petitions.numbered(programmeOf(row), row.number())
                    : Optional.empty();
        }

        private Received numberOf(TransferRow row) {
            return new Received(programmeOf(row), row.number());
        }
    }
}
