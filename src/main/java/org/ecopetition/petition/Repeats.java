package org.ecopetition.petition;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks for earlier petitions about the same thing (重复件): same caller, place or firm, or much the same words. */
@Service
@Transactional
public class Repeats {

    /** Share of common character pairs from which two texts count as alike, in percent. */
    private static final int ALIKE = 45;

    /** How many are worth a person's look. */
    private static final int SHOWN = 10;

    private static final Comparator<LikelyRepeat> LIKELIEST_FIRST = Comparator.comparingInt(Repeats::weight)
            .reversed()
            .thenComparing(LikelyRepeat::earlier, Comparator.reverseOrder());

    private static final String KEPT = """
            insert into likely_repeat (case_number, earlier, reason, what, likeness) values (?, ?, ?, ?, ?)
            """;

    private final Petitions petitions;
    private final IntakeRecords intakeRecords;
    private final Fingerprints fingerprints;
    private final Redaction redaction;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Repeats(
            Petitions petitions,
            IntakeRecords intakeRecords,
            Fingerprints fingerprints,
            Redaction redaction,
            JdbcClient jdbc,
            JdbcTemplate batches,
            ApplicationEventPublisher events,
            Clock clock) {
        this.petitions = petitions;
        this.intakeRecords = intakeRecords;
        this.fingerprints = fingerprints;
        this.redaction = redaction;
        this.jdbc = jdbc;
        this.batches = batches;
        this.events = events;
        this.clock = clock;
    }

    /** Finds and keeps the likely repeats of a petition just registered; a second call changes nothing. */
    public void check(CaseNumber number) {
        if (!of(number).isEmpty()) {
            return;
        }
        Petition petition = petitions.findById(number.value()).orElseThrow();
        IntakeRecord intake = intakeRecords.findById(number.value()).orElseThrow();
        List<LikelyRepeat> found = search(Matter.of(petition, intake), number.value());
        if (found.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                KEPT,
                found.stream()
                        .map(repeat -> new Object[] {
                            number.value(), repeat.earlier(), repeat.reason().name(), repeat.what(), repeat.likeness()
                        })
                        .toList());
        events.publishEvent(new LikelyRepeatsFound(number, clock.instant(), "system", found));
    }

    /** The likely repeats of a petition found when it was registered, without those somebody ruled out; the likeliest first. */
    @Transactional(readOnly = true)
    public List<LikelyRepeat> of(CaseNumber number) {
        return jdbc
                .sql("""
                        select l.earlier, l.reason, l.what, l.likeness from likely_repeat l
                        where l.case_number = ? and not exists (select 1 from petition_relation r
                            where r.case_number = l.case_number and r.earlier = l.earlier and r.kind = 'DISMISSED')
                        """)
                .param(number.value())
                .query((row, index) -> new LikelyRepeat(
                        row.getString(1), RepeatReason.valueOf(row.getString(2)), row.getString(3), row.getInt(4)))
                .list()
                .stream()
                .sorted(LIKELIEST_FIRST)
                .toList();
    }

    /** The likely repeats of what a clerk is about to register, as far as it is typed. */
    @Transactional(readOnly = true)
    public List<LikelyRepeat> of(String text, @Nullable String place, @Nullable String regionCode, Caller caller) {
        return search(new Matter(redaction.propose(text, caller).text(), place, regionCode, caller.phone()), "");
    }

    /** Weighs a common place or firm against common words. */
    private static int weight(LikelyRepeat repeat) {
        int certain = switch (repeat.reason()) {
            case SAME_CALLER -> 60;
            case SAME_PLACE, SAME_ENTERPRISE -> 40;
            case SIMILAR_TEXT -> 0;
        };
        return certain + repeat.likeness();
    }

    private List<LikelyRepeat> search(Matter matter, String itself) {
        List<Fingerprints.Found> candidates = fingerprints.like(matter).stream()
                .filter(found -> !found.caseNumber().equals(itself))
                .toList();
        if (candidates.isEmpty()) {
            return List.of();
        }
        Map<String, String> texts =
                textsOf(candidates.stream().map(Fingerprints.Found::caseNumber).toList());
        Shingles asked = Shingles.of(matter.text());
        List<LikelyRepeat> likely = new ArrayList<>();
        for (Fingerprints.Found found : candidates) {
            int likeness =
                    (int) Math.round(100 * asked.likeness(Shingles.of(texts.getOrDefault(found.caseNumber(), ""))));
            found.reasons().entrySet().stream()
                    .findFirst()
                    .map(reason -> new LikelyRepeat(
                            found.caseNumber(),
                            reason.getKey(),
                            reason.getValue().isEmpty() ? null : reason.getValue(),
                            likeness))
                    .or(() -> likeness < ALIKE
                            ? java.util.Optional.empty()
                            : java.util.Optional.of(
                                    new LikelyRepeat(found.caseNumber(), RepeatReason.SIMILAR_TEXT, null, likeness)))
                    .ifPresent(likely::add);
        }
        return likely.stream().sorted(LIKELIEST_FIRST).limit(SHOWN).toList();
    }

    private Map<String, String> textsOf(List<String> numbers) {
        Map<String, String> texts = new HashMap<>();
        batches.query(
                "select p.case_number, coalesce(p.problem_text, i.proposed_text) from petition p"
                        + " join intake_record i on i.case_number = p.case_number where p.case_number in ("
                        + Fingerprints.marks(Set.copyOf(numbers)) + ")",
                row -> {
                    texts.put(row.getString(1), row.getString(2));
                },
                Set.copyOf(numbers).toArray());
        return texts;
    }
}
