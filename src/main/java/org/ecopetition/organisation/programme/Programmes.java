package org.ecopetition.organisation.programme;

import java.time.LocalDate;
import java.util.Optional;
import org.ecopetition.storage.OncePerTransaction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of inspection rounds. */
@Service
@Transactional
public class Programmes {

    private static final String ROUTINE = "routine";
    private static final String UNDATED = "undated";

    private final ProgrammeRows rows;

    private final OncePerTransaction<LocalDate, Programme> covering;

    Programmes(ProgrammeRows rows) {
        this.rows = rows;
        this.covering = OncePerTransaction.each(
                day -> rows.covering(day).stream().findFirst().orElseGet(() -> byCode(ROUTINE)));
    }

    /** The programme whose stay covers the day, else routine work (日常). */
    public Programme of(LocalDate day) {
        return covering.get(day);
    }

    /** Where petitions stand whose day nobody has told yet. */
    public Programme undated() {
        return byCode(UNDATED);
    }

    public Programme byCode(String code) {
        return rows.findById(code).orElseThrow(() -> new IllegalArgumentException("no programme " + code));
    }

    /** The first day of a programme's stay; empty when it is unknown or has none. */
    public Optional<LocalDate> startOf(String code) {
        return rows.findById(code).map(Programme::stayFrom);
    }

    /** Opens a round of inspection in this city; a known code is left as it is. */
    public void open(
            String code, String name, ProgrammeLevel level, int round, String area, LocalDate from, LocalDate to) {
        if (rows.findById(code).isEmpty()) {
            rows.save(new Programme(code, name, level, round, area, from, to));
            covering.forget();
        }
    }
}
