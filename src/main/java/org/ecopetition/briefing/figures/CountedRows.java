package org.ecopetition.briefing.figures;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables in which counted petitions and hand-offs stand. */
@Component
class CountedRows {

    private static final String INSERT_PETITION = """
            insert into counted_petition (case_number, programme, channel, classification, standing, key_item, repeats,
                not_satisfied, doubted, region_code, place, types, reconstructed, from_at, until_at, known_from, known_until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_HAND_OFF = """
            insert into counted_hand_off (hand_off, case_number, programme, channel, withdrawn, key_item, repeats, upper_batch,
                own_batch, first_of_case, first_of_batch, unit, region_code, types, case_types, handed_off_at, feedback_due, reported_at,
                verdict, closing_state, written_off, public_satisfied, receipt_due, signed_at, returned, reconstructed, from_at,
                until_at, known_from, known_until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    CountedRows(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    /**
     * Takes some cases for this transaction; whoever counts one of them meanwhile is waited for, and what was done then is seen.
     *
     * @throws org.springframework.dao.DuplicateKeyException when somebody counts one for the first time just now
     */
    void take(Collection<String> cases) {
        Set<String> known = Set.copyOf(jdbc.sql(
                        "select case_number from counted_case where case_number in (:cases) order by case_number for update")
                .param("cases", cases)
                .query(String.class)
                .list());
        List<Object[]> unknown = cases.stream()
                .filter(number -> !known.contains(number))
                .sorted()
                .map(number -> new Object[] {number})
                .toList();
        if (!unknown.isEmpty()) {
            batches.batchUpdate("insert into counted_case (case_number) values (?)", unknown);
        }
    }

    /** Writes what is counted of some cases in place of what was written before. */
    void replace(Collection<String> cases, List<CaseHistory> histories) {
        jdbc.sql("delete from counted_petition where case_number in (:cases)")
                .param("cases", cases)
                .update();
        jdbc.sql("delete from counted_hand_off where case_number in (:cases)")
                .param("cases", cases)
                .update();
        add(
                histories.stream()
                        .flatMap(history -> history.petition().stream())
                        .toList(),
                histories.stream()
                        .flatMap(history -> history.handOffs().stream())
                        .toList());
    }

    void add(List<Stretch<CountedPetition>> petitions, List<Stretch<CountedHandOff>> handOffs) {
        batches.batchUpdate(
                INSERT_PETITION, petitions.stream().map(CountedRows::petition).toList());
        if (!handOffs.isEmpty()) {
            batches.batchUpdate(
                    INSERT_HAND_OFF, handOffs.stream().map(CountedRows::handOff).toList());
        }
    }

    private static Object[] petition(Stretch<CountedPetition> stretch) {
        CountedPetition counted = stretch.what();
        return values(
                counted.caseNumber(),
                counted.programme(),
                counted.channel().name(),
                name(counted.classification()),
                counted.standing().name(),
                counted.keyItem(),
                counted.repeat(),
                counted.again().notSatisfied(),
                counted.again().notSolved(),
                counted.regionCode(),
                counted.place(),
                counted.types(),
                counted.reconstructed(),
                at(stretch.from()),
                at(stretch.until()),
                at(stretch.knownFrom()),
                at(stretch.knownUntil()));
    }

    private static Object[] handOff(Stretch<CountedHandOff> stretch) {
        CountedHandOff counted = stretch.what();
        CountedPetition petition = counted.petition();
        CountedHandOff.Progress progress = counted.progress();
        CountedHandOff.Receipt receipt = counted.receipt();
        return values(
                counted.key(),
                petition.caseNumber(),
                petition.programme(),
                petition.channel().name(),
                petition.standing() == Standing.WITHDRAWN,
                petition.keyItem(),
                petition.repeat(),
                counted.batches().upper(),
                counted.batches().own(),
                counted.first(),
                counted.batches().first(),
                counted.unit(),
                counted.regionCode(),
                counted.types(),
                petition.types(),
                at(progress.handedOffAt()),
                at(progress.feedbackDue()),
                progress.reportedAt() == null ? null : at(progress.reportedAt()),
                name(progress.verdict()),
                name(progress.closingState()),
                progress.writtenOff(),
                progress.publicSatisfied(),
                at(receipt.due()),
                receipt.signedAt() == null ? null : at(receipt.signedAt()),
                receipt.returned(),
                petition.reconstructed(),
                at(stretch.from()),
                at(stretch.until()),
                at(stretch.knownFrom()),
                at(stretch.knownUntil()));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @SuppressWarnings("NullAway") // a row holds empty columns
    private static Object[] values(@Nullable Object... columns) {
        return columns;
    }
}
