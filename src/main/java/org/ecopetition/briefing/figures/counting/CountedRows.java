package org.ecopetition.briefing.figures.counting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
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
            "case_number, profile, place, place_key, reconstructed, from_at, known_from";
    private static final String HAND_OFF = "counted_hand_off";
    private static final String HAND_OFF_COLUMNS =
            "hand_off, case_number, profile, upper_batch, own_batch, handed_off_at, feedback_due, reported_at, receipt_due,"
                    + " signed_at, reconstructed, from_at, known_from";

    /** Until when a row is true; what has an end is found by an hour ({@link HourTree}). */
    private enum Until {
        /** Holds, as far as anybody knows. */
        NOW("", ""),
        /** Has ended. */
        ENDED("_ended", ", until_at, fork"),
        /** Was thought so before more became known. */
        KNOWN_BETTER("_before", ", until_at, known_until, known_fork");

        private final String suffix;
        private final String columns;

        Until(String suffix, String columns) {
            this.suffix = suffix;
            this.columns = columns;
        }

        private Object[] ends(Stretch<?> stretch) {
            return switch (this) {
                case NOW -> row();
                case ENDED -> row(at(stretch.until()), HourTree.fork(stretch.from(), stretch.until()));
                case KNOWN_BETTER ->
                    row(
                            at(stretch.until()),
                            at(stretch.knownUntil()),
                            HourTree.fork(stretch.knownFrom(), stretch.knownUntil()));
            };
        }

        private static Until of(Stretch<?> stretch) {
            if (!stretch.knownUntil().equals(Stretch.ALWAYS)) {
                return KNOWN_BETTER;
            }
            return stretch.until().equals(Stretch.ALWAYS) ? NOW : ENDED;
        }
    }

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Profiles profiles;

    CountedRows(JdbcTemplate batches, JdbcClient jdbc, Profiles profiles) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.profiles = profiles;
    }

    /** Writes what is counted of the petition of some cases in place of what was written before; within a transaction. */
    void replacePetitions(Map<String, CaseHistory> histories) {
        delete(PETITION, histories.keySet());
        addPetitions(histories.values().stream()
                .flatMap(history -> history.petition().stream())
                .toList());
    }

    /** Writes what is counted of the hand-offs of some cases in place of what was written before; within a transaction. */
    void replaceHandOffs(Map<String, CaseHistory> histories) {
        delete(HAND_OFF, histories.keySet());
        addHandOffs(histories.values().stream()
                .flatMap(history -> history.handOffs().stream())
                .toList());
    }

    private void delete(String table, Set<String> cases) {
        if (!cases.isEmpty()) {
            Arrays.stream(Until.values())
                    .forEach(until -> jdbc.sql("delete from " + table + until.suffix + " where case_number in (:cases)")
                            .param("cases", cases)
                            .update());
        }
    }

    void addPetitions(List<Stretch<CountedPetition>> petitions) {
        profiles.keep(
                Profiles.Kind.PETITION,
                petitions.stream().map(stretch -> profile(stretch.what())).toList());
        write(PETITION, PETITION_COLUMNS, petitions, CountedRows::petition);
    }

    void addHandOffs(List<Stretch<CountedHandOff>> handOffs) {
        profiles.keep(
                Profiles.Kind.HAND_OFF,
                handOffs.stream().map(stretch -> profile(stretch.what())).toList());
        write(HAND_OFF, HAND_OFF_COLUMNS, handOffs, CountedRows::handOff);
    }

    private <T> void write(
            String table, String columns, List<Stretch<T>> stretches, Function<Stretch<T>, Object[]> row) {
        Map<Until, List<Object[]>> rows = stretches.stream()
                .collect(Collectors.groupingBy(
                        Until::of,
                        () -> new EnumMap<>(Until.class),
                        Collectors.mapping(
                                stretch -> Stream.of(
                                                row.apply(stretch),
                                                Until.of(stretch).ends(stretch))
                                        .flatMap(Arrays::stream)
                                        .toArray(),
                                Collectors.toList())));
        rows.forEach((until, those) -> insert(table + until.suffix, columns + until.columns, those));
    }

    private void insert(String table, String columns, List<Object[]> rows) {
        String values = "?, ".repeat(columns.split(",", -1).length - 1) + "?";
        batches.batchUpdate("insert into " + table + " (" + columns + ") values (" + values + ")", rows);
    }

    private static Object[] petition(Stretch<CountedPetition> stretch) {
        CountedPetition counted = stretch.what();
        return row(
                counted.caseNumber(),
                profile(counted).id(),
                counted.place().name(),
                counted.place().key(),
                counted.reconstructed(),
                at(stretch.from()),
                at(stretch.knownFrom()));
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
                counted.place().regionCode(),
                counted.types());
    }

    private static Object[] handOff(Stretch<CountedHandOff> stretch) {
        CountedHandOff counted = stretch.what();
        return row(
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
                at(stretch.knownFrom()));
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
    private static Object[] row(@Nullable Object... columns) {
        return columns;
    }
}
