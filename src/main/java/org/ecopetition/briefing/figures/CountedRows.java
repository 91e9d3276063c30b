package org.ecopetition.briefing.figures;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables in which counted petitions and hand-offs stand: what holds in one, what has ended in another of the same name
 * ({@code _ended}), and what was known before in a third ({@code _before}).
 */
@Component
class CountedRows {

    private static final String PETITION = "counted_petition";
    private static final String PETITION_COLUMNS =
            "case_number, profile, place, reconstructed, from_at, known_from, until_at, known_until";
    private static final String HAND_OFF = "counted_hand_off";
    private static final String HAND_OFF_COLUMNS =
            "hand_off, case_number, profile, upper_batch, own_batch, handed_off_at, feedback_due, reported_at, receipt_due,"
                    + " signed_at, reconstructed, from_at, known_from, until_at, known_until";

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Profiles profiles;

    CountedRows(JdbcTemplate batches, JdbcClient jdbc, Profiles profiles) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.profiles = profiles;
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

    /** Writes what is counted of some cases in place of what was written before; within a transaction. */
    void replace(Collection<String> cases, List<CaseHistory> histories) {
        Stream.of(PETITION, HAND_OFF)
                .flatMap(table -> Stream.of(table, table + "_ended", table + "_before"))
                .forEach(table -> jdbc.sql("delete from " + table + " where case_number in (:cases)")
                        .param("cases", cases)
                        .update());
        add(
                histories.stream()
                        .flatMap(history -> history.petition().stream())
                        .toList(),
                histories.stream()
                        .flatMap(history -> history.handOffs().stream())
                        .toList());
    }

    void add(List<Stretch<CountedPetition>> petitions, List<Stretch<CountedHandOff>> handOffs) {
        profiles.keep(
                Profiles.Kind.PETITION,
                petitions.stream().map(stretch -> profile(stretch.what())).toList());
        profiles.keep(
                Profiles.Kind.HAND_OFF,
                handOffs.stream().map(stretch -> profile(stretch.what())).toList());
        write(PETITION, PETITION_COLUMNS, petitions, CountedRows::petition);
        write(HAND_OFF, HAND_OFF_COLUMNS, handOffs, CountedRows::handOff);
    }

    /** The last two columns say until when it held and was known: for good needs no saying. */
    private <T> void write(
            String table, String columns, List<Stretch<T>> stretches, Function<Stretch<T>, Object[]> row) {
        Map<Integer, List<Object[]>> rows = stretches.stream()
                .collect(Collectors.groupingBy(
                        CountedRows::ends,
                        Collectors.mapping(
                                stretch -> Arrays.copyOf(
                                        row.apply(stretch), columns.split(",", -1).length - 2 + ends(stretch)),
                                Collectors.toList())));
        String holds = columns.replace(", until_at, known_until", "");
        insert(table, holds, rows.getOrDefault(0, List.of()));
        insert(table + "_ended", holds + ", until_at", rows.getOrDefault(1, List.of()));
        insert(table + "_before", columns, rows.getOrDefault(2, List.of()));
    }

    private static int ends(Stretch<?> stretch) {
        if (!stretch.knownUntil().equals(Stretch.ALWAYS)) {
            return 2;
        }
        return stretch.until().equals(Stretch.ALWAYS) ? 0 : 1;
    }

    private void insert(String table, String columns, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            String values = "?, ".repeat(columns.split(",", -1).length - 1) + "?";
            batches.batchUpdate("insert into " + table + " (" + columns + ") values (" + values + ")", rows);
        }
    }

    private static Object[] petition(Stretch<CountedPetition> stretch) {
        CountedPetition counted = stretch.what();
        return values(
                counted.caseNumber(),
                profile(counted).id(),
                counted.place(),
                counted.reconstructed(),
                at(stretch.from()),
                at(stretch.knownFrom()),
                at(stretch.until()),
                at(stretch.knownUntil()));
    }

    private static Profile profile(CountedPetition counted) {
        return Profile.of(
                counted.programme(),
                counted.channel().name(),
                name(counted.classification()),
                counted.standing().name(),
                counted.keyItem(),
                counted.repeat(),
                counted.again().notSatisfied(),
                counted.again().notSolved(),
                counted.regionCode(),
                counted.types());
    }

    private static Object[] handOff(Stretch<CountedHandOff> stretch) {
        CountedHandOff counted = stretch.what();
        return values(
                counted.key(),
                counted.petition().caseNumber(),
                profile(counted).id(),
                counted.batches().upper(),
                counted.batches().own(),
                at(counted.progress().handedOffAt()),
                at(counted.progress().feedbackDue()),
                atOrNone(counted.progress().reportedAt()),
                at(counted.receipt().due()),
                atOrNone(counted.receipt().signedAt()),
                counted.petition().reconstructed(),
                at(stretch.from()),
                at(stretch.knownFrom()),
                at(stretch.until()),
                at(stretch.knownUntil()));
    }

    private static Profile profile(CountedHandOff counted) {
        CountedPetition petition = counted.petition();
        CountedHandOff.Progress progress = counted.progress();
        CountedHandOff.Receipt receipt = counted.receipt();
        return Profile.of(
                petition.programme(),
                petition.channel().name(),
                petition.standing() == Standing.WITHDRAWN,
                petition.keyItem(),
                petition.repeat(),
                counted.first(),
                counted.batches().first(),
                counted.unit(),
                counted.regionCode(),
                counted.types(),
                petition.types(),
                receipt.returned(),
                inTime(receipt.signedAt(), receipt.due()),
                name(progress.verdict()),
                name(progress.closingState()),
                progress.writtenOff(),
                inTime(progress.reportedAt(), progress.feedbackDue()),
                progress.publicSatisfied());
    }

    private static @Nullable Boolean inTime(@Nullable Instant done, Instant due) {
        return done == null ? null : !done.isAfter(due);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime atOrNone(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }

    @SuppressWarnings("NullAway") // a row holds empty columns
    private static Object[] values(@Nullable Object... columns) {
        return columns;
    }
}
