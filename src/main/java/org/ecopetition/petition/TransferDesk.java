package org.ecopetition.petition;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.ecopetition.organisation.DatabaseOutage;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.petition.TakenNumbers.Received;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The desk where the inspection team's transfer lists come in. A row is taken wholly or not at all, and once: rows share
 * transactions of a hundred, and a block that fails is done again row by row.
 */
@Service
public class TransferDesk {

    private static final Logger log = LoggerFactory.getLogger(TransferDesk.class);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int BLOCK = 100;
    private static final String UNDATED = "undated";

    private final PetitionRegister register;
    private final Petitions petitions;
    private final IntakeRecords intakeRecords;
    private final SupplementBook supplements;
    private final ReceiptRounds receiptRounds;
    private final TakenNumbers numbers;
    private final TransferSettings settings;
    private final EntityManager entities;
    private final JdbcTemplate jdbc;
    private final RegisteredTogether together;
    private final TransactionTemplate transaction;

    TransferDesk(
            PetitionRegister register,
            Petitions petitions,
            IntakeRecords intakeRecords,
            SupplementBook supplements,
            ReceiptRounds receiptRounds,
            TakenNumbers numbers,
            TransferSettings settings,
            EntityManager entities,
            JdbcTemplate jdbc,
            RegisteredTogether together,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.entities = entities;
        this.jdbc = jdbc;
        this.together = together;
        this.register = register;
        this.petitions = petitions;
        this.intakeRecords = intakeRecords;
        this.supplements = supplements;
        this.receiptRounds = receiptRounds;
        this.numbers = numbers;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What would become of each row; nothing is stored. */
    public List<TransferFate> preview(TransferList list) {
        Map<String, TransferRow> earlier = new HashMap<>();
        return blocksOf(list).stream()
                .flatMap(block ->
                        Objects.requireNonNull(transaction.execute(status -> previewOf(block, earlier))).stream())
                .toList();
    }

    private List<TransferFate> previewOf(List<TransferRow> block, Map<String, TransferRow> earlier) {
        Known known = new Known(block);
        return block.stream()
                .map(row -> fateOf(row, known.programmeOf(row), earlier, known.petitionOf(row)))
                .toList();
    }

    /**
     * Takes every row that can be taken; a list that was taken before creates nothing.
     *
     * @param progress keeps each block's fates, in the transaction that keeps its rows
     * @throws RuntimeException when the database is away; the rows that are left can be taken later
     */
    public List<TransferFate> take(TransferList list, String person, Consumer<List<TransferFate>> progress) {
        Map<String, TransferRow> earlier = new HashMap<>();
        List<TransferFate> fates = new ArrayList<>();
        for (List<TransferRow> block : blocksOf(list)) {
            fates.addAll(takeBlock(block, earlier, person, progress));
        }
        return fates;
    }

    private List<TransferFate> takeBlock(
            List<TransferRow> block,
            Map<String, TransferRow> earlier,
            String person,
            Consumer<List<TransferFate>> progress) {
        try {
            Map<String, TransferRow> met = new HashMap<>(earlier);
            List<TransferFate> fates = Objects.requireNonNull(transaction.execute(status -> {
                Optional.ofNullable(settings.beforeBlock()).ifPresent(jdbc::execute);
                Known known = new Known(block);
                List<TransferFate> done = together.run(() ->
                        block.stream().map(row -> take(row, met, known, person)).toList());
                progress.accept(done);
                return done;
            }));
            earlier.putAll(met);
            return fates;
        } catch (RuntimeException oneRowFailed) {
            orderlyOrThrow(oneRowFailed);
            log.info(
                    "a block of a transfer list is taken row by row: {}",
                    oneRowFailed.getClass().getName());
            return block.stream()
                    .map(row -> takeAlone(row, earlier, person, progress))
                    .toList();
        }
    }

    private TransferFate takeAlone(
            TransferRow row, Map<String, TransferRow> earlier, String person, Consumer<List<TransferFate>> progress) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                TransferFate done = take(row, earlier, new Known(List.of(row)), person);
                progress.accept(List.of(done));
                return done;
            }));
        } catch (Refusal refusal) {
            return rejected(row, refusal, progress);
        } catch (RuntimeException notKept) {
            orderlyOrThrow(notKept);
            log.warn("row {} of a transfer list was not kept", row.line(), notKept);
            return rejected(row, new Refusal("transfer.not-kept", row.line()), progress);
        }
    }

    /** No row is to blame while the database is away. */
    private static void orderlyOrThrow(RuntimeException failure) {
        if (DatabaseOutage.isCauseOf(failure)) {
            throw failure;
        }
    }

    private TransferFate rejected(TransferRow row, Refusal reason, Consumer<List<TransferFate>> progress) {
        TransferFate fate = rejected(row, reason);
        transaction.executeWithoutResult(status -> progress.accept(List.of(fate)));
        return fate;
    }

    private TransferFate take(TransferRow row, Map<String, TransferRow> earlier, Known known, String person) {
        Optional<Petition> petition = known.petitionOf(row);
        TransferFate fate = fateOf(row, known.programmeOf(row), earlier, petition);
        if (fate.outcome() != TransferOutcome.ACCEPTED) {
            return fate;
        }
        if (petition.isPresent()) {
            supplements.orderFromList(petition.get().caseNumber(), row.details().upperBatch(), row.text(), person);
            return fate;
        }
        CaseNumber number = register.register(registrationOf(row), person);
        letGo(number);
        return new TransferFate(row.line(), number.value(), TransferOutcome.ACCEPTED, fate.reason());
    }

    /** Or each of a hundred rows would be compared again before every query of the next. */
    private void letGo(CaseNumber number) {
        entities.detach(entities.find(Petition.class, number.value()));
        entities.detach(entities.find(IntakeRecord.class, number.value()));
    }

    private static Registration registrationOf(TransferRow row) {
        return new Registration(
                row.channel(),
                row.receivedAt(),
                row.text(),
                row.place(),
                row.regionCode(),
                row.number(),
                null,
                false,
                Caller.UNNAMED,
                row.details());
    }

    private TransferFate fateOf(
            TransferRow row, String programme, Map<String, TransferRow> earlier, Optional<Petition> known) {
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
                CaseNumber.of(row.number(), programme).value(),
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
        boolean sameBatch =
                batch == null || petition.upperBatch().map(batch::equals).orElse(true);
        if ((sameBatch && isTextOf(petition, row))
                || (batch != null && supplements.hasAsked(petition.caseNumber(), batch, row.text()))) {
            return new TransferFate(
                    row.line(), key, TransferOutcome.DUPLICATE, new Refusal("transfer.known", petition.caseNumber()));
        }
        boolean later = isLater(batch, petition.upperBatch().orElse(null)) && asked.isEmpty();
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

    private static TransferFate rejected(TransferRow row, Refusal reason) {
        return new TransferFate(row.line(), row.number(), TransferOutcome.REJECTED, reason);
    }

    /** What is known about the rows of a block, asked once for all of them. */
    private final class Known {

        private final Map<Object, String> rounds = new HashMap<>();

        Known(List<TransferRow> rows) {
            numbers.lookUp(rows.stream()
                    .filter(row -> row.fault() == null)
                    .map(this::numberOf)
                    .toList());
        }

        String programmeOf(TransferRow row) {
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

    private static List<List<TransferRow>> blocksOf(TransferList list) {
        List<List<TransferRow>> blocks = new ArrayList<>();
        for (int from = 0; from < list.rows().size(); from += BLOCK) {
            blocks.add(
                    list.rows().subList(from, Math.min(from + BLOCK, list.rows().size())));
        }
        return blocks;
    }
}
