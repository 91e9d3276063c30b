package org.ecopetition.petition;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks for earlier petitions about the same thing (重复件): same caller, same place, or much the same words. */
@Service
@Transactional
public class Repeats {

    /** How many of the region's newest petitions are compared. */
    private static final Limit COMPARED = Limit.of(500);
    /** Share of common character pairs (Jaccard index) from which two texts count as alike. */
    private static final double ALIKE = 0.45;

    private final Petitions petitions;
    private final IntakeRecords intakeRecords;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Repeats(
            Petitions petitions,
            IntakeRecords intakeRecords,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.petitions = petitions;
        this.intakeRecords = intakeRecords;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Finds and keeps the likely repeats of a petition just registered; a second call changes nothing. */
    public void check(CaseNumber number) {
        if (!of(number).isEmpty()) {
            return;
        }
        Map<String, RepeatReason> found = candidates(number);
        found.forEach((earlier, reason) -> jdbc.sql(
                        "insert into likely_repeat (case_number, earlier, reason) values (?, ?, ?)")
                .params(number.value(), earlier, reason.name())
                .update());
        if (!found.isEmpty()) {
            events.publishEvent(new LikelyRepeatsFound(number, clock.instant(), "system", of(number)));
        }
    }

    /** The likely repeats of a petition, found when it was registered. */
    @Transactional(readOnly = true)
    public List<LikelyRepeat> of(CaseNumber number) {
        return jdbc.sql("select earlier, reason from likely_repeat where case_number = ? order by earlier")
                .param(number.value())
                .query((row, index) -> new LikelyRepeat(row.getString(1), RepeatReason.valueOf(row.getString(2))))
                .list();
    }

    private Map<String, RepeatReason> candidates(CaseNumber number) {
        Petition petition = petitions.findByCaseNumber(number.value()).orElseThrow();
        IntakeRecord intake = intakeRecords.findByCaseNumber(number.value()).orElseThrow();
        Map<String, RepeatReason> found = new LinkedHashMap<>();
        String phone = intake.caller().phone();
        if (phone != null && !phone.isBlank()) {
            intakeRecords
                    .findByCallerPhoneAndCaseNumberNot(phone, number.value())
                    .forEach(other -> found.put(other.caseNumber(), RepeatReason.SAME_CALLER));
        }
        petition.regionCode()
                .map(region -> petitions.findByRegionCodeAndCaseNumberNotOrderByReceivedAtDesc(
                        region, number.value(), COMPARED))
                .orElse(List.of())
                .forEach(other -> compare(petition, intake.proposedText(), other, found));
        return found;
    }

    private void compare(Petition petition, String text, Petition other, Map<String, RepeatReason> found) {
        String key = other.caseNumber().value();
        if (petition.place().isPresent() && petition.place().equals(other.place())) {
            found.putIfAbsent(key, RepeatReason.SAME_PLACE);
            return;
        }
        String earlierText = other.problemText()
                .or(() -> intakeRecords.findByCaseNumber(key).map(IntakeRecord::proposedText))
                .orElse("");
        if (likeness(text, earlierText) >= ALIKE) {
            found.putIfAbsent(key, RepeatReason.SIMILAR_TEXT);
        }
    }

    static double likeness(String one, String other) {
        Set<String> common = pairs(one);
        Set<String> all = new HashSet<>(common);
        Set<String> others = pairs(other);
        common.retainAll(others);
        all.addAll(others);
        return all.isEmpty() ? 0 : (double) common.size() / all.size();
    }

    private static Set<String> pairs(String text) {
        String letters = text.replaceAll("[\\p{P}\\p{Z}\\s]", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return pairs;
    }
}
