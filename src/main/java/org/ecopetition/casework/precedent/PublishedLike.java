package org.ecopetition.casework.precedent;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.repeat.CharacterPairs;
import org.ecopetition.petition.repeat.ComparedMatter;
import org.ecopetition.petition.repeat.MatterKey;
import org.ecopetition.petition.repeat.MatterKeys;
import org.ecopetition.petition.repeat.RepeatReason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds published results of matters like another: those that share a place, a firm or much of the words are looked up by their
 * keys, the newest of the same types of pollution beside them; then all are compared word for word.
 */
@Component
class PublishedLike {

    /** How many of the newest are looked at for each key, and for the same types. */
    private static final int OF_A_KEY = 20;

    private static final int OF_THE_TYPES = 200;

    /** From how much in common a result of the same types is worth a look, in per cent. */
    private static final int ALIKE = 8;

    /** What the same place or firm counts beside words in common, in per cent. */
    private static final int SAME = 40;

    private static final int MOST = 30;

    private static final String PUBLISHED = "d.state = 'PUBLISHED' and d.in_joint_row = false";
    private static final String OF_ANOTHER = " and d.original is null and d.case_number <> :itself";

    private final JdbcClient jdbc;
    private final MatterKeys keys;

    PublishedLike(JdbcClient jdbc, MatterKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /**
     * A published result that is like the matter.
     *
     * @param days from the hand-off to the write-off, or to the publication where it is not written off
     * @param same the place or the firm that both are about; none where their words are alike alone
     * @param likeness of the words, in per cent
     */
    record Alike(
            String id,
            String caseNumber,
            @Nullable String handOff,
            Verdict verdict,
            long days,
            @Nullable MatterKey same,
            int likeness) {

        private int weight() {
            return likeness + (same == null ? 0 : SAME);
        }
    }

    /** What is like the matter, the likeliest first, at most {@value #MOST}. */
    List<Alike> to(MatterAtHand matter) {
        Map<String, Optional<MatterKey>> found = candidates(matter);
        if (found.isEmpty()) {
            return List.of();
        }
        CharacterPairs asked = CharacterPairs.of(matter.about().text());
        List<Alike> alike = new ArrayList<>();
        jdbc.sql(
                        "select d.id, d.case_number, d.hand_off, d.verdict, d.problem, d.handed_off_on, d.written_off_on, d.published_at"
                                + " from disclosure d where d.id in (:ids)")
                .param("ids", found.keySet())
                .query(row -> {
                    int likeness = (int) Math.round(100 * asked.likeness(CharacterPairs.of(row.getString("problem"))));
                    Optional<MatterKey> same = found.getOrDefault(row.getString("id"), Optional.empty());
                    if (same.isPresent() || likeness >= ALIKE) {
                        alike.add(alike(row, same.orElse(null), likeness));
                    }
                });
        alike.sort((one, other) -> one.weight() == other.weight()
                ? other.caseNumber().compareTo(one.caseNumber())
                : Integer.compare(other.weight(), one.weight()));
        return alike.subList(0, Math.min(MOST, alike.size()));
    }

    /** By the id of the row what both are about for certain, if anything. */
    private Map<String, Optional<MatterKey>> candidates(MatterAtHand matter) {
        List<MatterKey> sought = keys.toFind(matter.about());
        List<String> lookups = new ArrayList<>();
        Map<String, Object> values =
                new HashMap<>(Map.of("itself", matter.caseNumber().value()));
        for (int at = 0; at < sought.size(); at++) {
            values.put("key" + at, sought.get(at).hash());
            lookups.add("(select " + at
                    + " as at_key, d.id from repeat_key r join disclosure d on d.case_number = r.case_number"
                    + " where r.key_hash = :key" + at + " and " + PUBLISHED + OF_ANOTHER
                    + " order by r.recorded_at desc fetch first " + OF_A_KEY + " rows only)");
        }
        List<String> types = List.copyOf(matter.types());
        for (int at = 0; at < types.size(); at++) {
            values.put("types" + at, types.get(at));
            lookups.add("(select -1 as at_key, d.id from disclosure d where " + PUBLISHED + " and d.types = :types" + at
                    + OF_ANOTHER + " order by d.published_at desc fetch first " + OF_THE_TYPES + " rows only)");
        }
        Map<String, Optional<MatterKey>> found = new TreeMap<>();
        if (!lookups.isEmpty()) {
            jdbc.sql(String.join(" union all ", lookups)).params(values).query(row -> {
                int at = row.getInt("at_key");
                Optional<MatterKey> same = Optional.of(at)
                        .filter(known -> known >= 0)
                        .map(sought::get)
                        .filter(key -> key.reason() != RepeatReason.SIMILAR_TEXT);
                found.merge(row.getString("id"), same, (one, other) -> one.or(() -> other));
            });
        }
        return found;
    }

    private static Alike alike(ResultSet row, @Nullable MatterKey same, int likeness) throws SQLException {
        LocalDate handedOff = row.getObject("handed_off_on", LocalDate.class);
        LocalDate writtenOff = row.getObject("written_off_on", LocalDate.class);
        LocalDate done = writtenOff == null
                ? row.getObject("published_at", OffsetDateTime.class)
                        .atZoneSameInstant(CHINA)
                        .toLocalDate()
                : writtenOff;
        return new Alike(
                row.getString("id"),
                row.getString("case_number"),
                row.getString("hand_off"),
                Verdict.valueOf(row.getString("verdict")),
                ChronoUnit.DAYS.between(handedOff, done),
                same,
                likeness);
    }

    /** By hand-off what was found when somebody looked again, the newest. */
    Map<String, String> lookedBack(Collection<String> handOffs) {
        Map<String, String> results = new HashMap<>();
        if (!handOffs.isEmpty()) {
            jdbc.sql(
                            "select hand_off, result from look_back_ticket where hand_off in (:handOffs) and result is not null"
                                    + " order by recorded_at")
                    .param("handOffs", handOffs)
                    .query(row -> {
                        results.put(row.getString("hand_off"), row.getString("result"));
                    });
        }
        return results;
    }

    /**
     * What precedents are looked for.
     *
     * @param about without its caller, who is no reason to compare results
     * @param types of pollution as published rows state them, in each order that a round may have
     */
    record MatterAtHand(CaseNumber caseNumber, ComparedMatter about, Collection<String> types) {}
}
