package org.ecopetition.petition;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecopetition.organisation.HeldRows;
import org.ecopetition.organisation.OncePerTransaction;
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

    private static final String KEPT =
            "insert into likely_repeat (case_number, earlier, reason, what, likeness) values (?, ?, ?, ?, ?)";

    private static final Shingles NO_WORDS = Shingles.of("");

    private static final String CHECKED = "select count(*) from likely_repeat where case_number = ?";

    private final Petitions petitions;
    private final IntakeRecords intakeRecords;
    private final Fingerprints fingerprints;
    private final Redaction redaction;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final HeldRows kept;
    /** The words of petitions by their numbers: the rows of a list are compared to much the same ones. */
    private final OncePerTransaction<String, Shingles> words = OncePerTransaction.together(this::wordsOf);

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
        this.kept = new HeldRows(batches, KEPT);
        this.events = events;
        this.clock = clock;
    }

    /** Finds and keeps the likely repeats of a petition just registered; a second call changes nothing. */
    public void check(CaseNumber number) {
        if (isChecked(number)) {
            return;
        }
        Petition petition = petitions.findById(number.value()).orElseThrow();
        IntakeRecord intake = intakeRecords.findById(number.value()).orElseThrow();
        List<LikelyRepeat> found = search(Matter.of(petition, intake), number.value());
        if (found.isEmpty()) {
            return;
        }
        kept.add(found.stream()
                .map(repeat -> new Object[] {
                    number.value(), repeat.earlier(), repeat.reason().name(), repeat.what(), repeat.likeness()
                })
                .toList());
        events.publishEvent(new LikelyRepeatsFound(number, clock.instant(), "system", found));
    }

    /** The likely repeats of a petition found when it was registered, without those somebody ruled out; the likeliest first. */
    @Transactional(readOnly = true)
    public List<LikelyRepeat> of(CaseNumber number) {
        kept.write();
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

    private boolean isChecked(CaseNumber number) {
        if (kept.waiting().stream().anyMatch(row -> number.value().equals(row[0]))) {
            return true;
        }
        return !fingerprints.isNew(number)
                && jdbc.sql(CHECKED).param(number.value()).query(Integer.class).single() > 0;
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
        Map<String, Shingles> texts = words.get(
                candidates.stream().map(Fingerprints.Found::caseNumber).toList());
        Shingles asked = Shingles.of(matter.text());
        List<LikelyRepeat> likely = new ArrayList<>();
        for (Fingerprints.Found found : candidates) {
            int likeness = (int) Math.round(100 * asked.likeness(texts.getOrDefault(found.caseNumber(), NO_WORDS)));
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

    private Map<String, Shingles> wordsOf(Set<String> numbers) {
        Map<String, Shingles> words = new HashMap<>();
        batches.query(
                "select p.case_number, coalesce(p.problem_text, i.proposed_text) from petition p"
                        + " join intake_record i on i.case_number = p.case_number where p.case_number in ("
                        + Fingerprints.marks(numbers) + ")",
                row -> {
                    words.put(row.getString(1), Shingles.of(row.getString(2)));
                },
                numbers.toArray());
        return words;
    }
}
