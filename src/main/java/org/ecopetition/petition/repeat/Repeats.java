package org.ecopetition.petition.repeat;

import java.time.Clock;
import java.util.List;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.Petitions;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.IntakeRecord;
import org.ecopetition.petition.intake.IntakeRecords;
import org.ecopetition.petition.redaction.Redaction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks for earlier petitions about the same thing (重复件): same caller, place or firm, or much the same words. */
@Service
@Transactional
public class Repeats {

    private final Petitions petitions;
    private final IntakeRecords intakeRecords;
    private final Redaction redaction;
    private final RepeatSearch search;
    private final KeptRepeats kept;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Repeats(
            Petitions petitions,
            IntakeRecords intakeRecords,
            Redaction redaction,
            RepeatSearch search,
            KeptRepeats kept,
            ApplicationEventPublisher events,
            Clock clock) {
        this.petitions = petitions;
        this.intakeRecords = intakeRecords;
        this.redaction = redaction;
        this.search = search;
        this.kept = kept;
        this.events = events;
        this.clock = clock;
    }

    /** Finds and keeps the likely repeats of a petition just registered; a second call changes nothing. */
    public void check(CaseNumber number) {
        if (kept.isChecked(number)) {
            return;
        }
        Petition petition = petitions.findById(number.value()).orElseThrow();
        IntakeRecord intake = intakeRecords.findById(number.value()).orElseThrow();
        List<LikelyRepeat> found = search.like(ComparedMatter.of(petition, intake), number.value());
        if (found.isEmpty()) {
            return;
        }
        kept.add(number, found);
        events.publishEvent(new LikelyRepeatsFound(number, clock.instant(), "system", found));
    }

    /** The likely repeats of a petition found when it was registered, without those somebody ruled out; the likeliest first. */
    @Transactional(readOnly = true)
    public List<LikelyRepeat> of(CaseNumber number) {
        return kept.of(number);
    }

    /** The likely repeats of what a clerk is about to register, as far as it is typed. */
    @Transactional(readOnly = true)
    public List<LikelyRepeat> of(String text, @Nullable String place, @Nullable String regionCode, Caller caller) {
        return search.like(
                new ComparedMatter(redaction.propose(text, caller).text(), place, regionCode, caller.phone()), "");
    }
}
