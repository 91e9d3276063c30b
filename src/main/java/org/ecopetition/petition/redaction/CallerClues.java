package org.ecopetition.petition.redaction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PetitionRegistered;
import org.ecopetition.petition.encryption.CallerHashes;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.IntakeCorrected;
import org.ecopetition.petition.intake.IntakeRecords;
import org.ecopetition.petition.redaction.Redaction.Own;
import org.ecopetition.storage.BatchedInserts;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * By what callers are found in a text without reading all of them: the last signs of the name, of the number and of the dwelling.
 * Whoever is named in a text has a clue that stands in it.
 */
@Component
public class CallerClues {

    private static final int OF_NAME = 3;
    private static final int OF_DWELLING = 5;
    private static final int OF_NUMBER = 7;
    private static final int SHORTEST = 2;

    private final IntakeRecords intakeRecords;
    private final CallerHashes hashes;
    private final JdbcTemplate jdbc;
    private final BatchedInserts rows;

    CallerClues(IntakeRecords intakeRecords, CallerHashes hashes, JdbcTemplate jdbc) {
        this.intakeRecords = intakeRecords;
        this.hashes = hashes;
        this.jdbc = jdbc;
        this.rows = new BatchedInserts(jdbc, "insert into caller_clue (clue, case_number) values (?, ?)");
    }

    @EventListener
    void on(PetitionRegistered event) {
        keep(event.caseNumber());
    }

    @EventListener
    void on(IntakeCorrected event) {
        rows.write();
        jdbc.update(
                "delete from caller_clue where case_number = ?",
                event.caseNumber().value());
        keep(event.caseNumber());
    }

    /** Keeps the clues of whoever called about a petition. */
    void keep(CaseNumber number) {
        intakeRecords
                .findById(number.value())
                .ifPresent(intake -> rows.add(of(intake.caller()).stream()
                        .map(clue -> new Object[] {hashes.ofClue(clue), number.value()})
                        .toList()));
    }

    /** Writes what this transaction has kept. */
    void write() {
        rows.write();
    }

    /** The clues of a caller, as words; kept as hashes alone. */
    public static Set<String> of(Caller caller) {
        return Redaction.ownOf(caller).stream().map(CallerClues::clue).collect(Collectors.toSet());
    }

    private static String clue(Own own) {
        String words = own.words();
        int length = switch (own.kind()) {
            case NAME -> OF_NAME;
            case PHONE -> OF_NUMBER;
            default -> OF_DWELLING;
        };
        int taken = List.of(length, OF_DWELLING, OF_NAME, SHORTEST).stream()
                .filter(fits -> fits <= length && fits <= words.length())
                .findFirst()
                .orElse(SHORTEST);
        return words.substring(words.length() - taken);
    }

    /** Every clue that stands in a text. */
    static Set<String> in(String text) {
        String even = Redaction.even(text);
        Set<String> clues = new HashSet<>();
        for (int length : new int[] {SHORTEST, OF_NAME, OF_DWELLING, OF_NUMBER}) {
            for (int from = 0; from + length <= even.length(); from++) {
                String clue = even.substring(from, from + length);
                if (length < OF_NUMBER || clue.chars().noneMatch(Character::isIdeographic)) {
                    clues.add(clue);
                }
            }
        }
        return clues;
    }
}
