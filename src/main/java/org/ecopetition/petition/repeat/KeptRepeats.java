package org.ecopetition.petition.repeat;

import java.util.List;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.storage.BatchedInserts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The likely repeats found when petitions were registered, as they are kept. */
@Component
class KeptRepeats {

    private static final String KEPT =
            "insert into likely_repeat (case_number, earlier, reason, what, likeness) values (?, ?, ?, ?, ?)";

    private static final String CHECKED = "select count(*) from likely_repeat where case_number = ?";

    private final Fingerprints fingerprints;
    private final JdbcClient jdbc;
    private final BatchedInserts rows;

    KeptRepeats(Fingerprints fingerprints, JdbcClient jdbc, JdbcTemplate batches) {
        this.fingerprints = fingerprints;
        this.jdbc = jdbc;
        this.rows = new BatchedInserts(batches, KEPT);
    }

    void add(CaseNumber number, List<LikelyRepeat> found) {
        rows.add(found.stream()
                .map(repeat -> new Object[] {
                    number.value(), repeat.earlier(), repeat.reason().name(), repeat.what(), repeat.likeness()
                })
                .toList());
    }

    /** Those of a petition, without what somebody ruled out; the likeliest first. */
    List<LikelyRepeat> of(CaseNumber number) {
        rows.write();
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
                .sorted(RepeatSearch.LIKELIEST_FIRST)
                .toList();
    }

    /** Whether anything was found of the petition before. */
    boolean isChecked(CaseNumber number) {
        if (rows.waiting().stream().anyMatch(row -> number.value().equals(row[0]))) {
            return true;
        }
        return !fingerprints.isNew(number)
                && jdbc.sql(CHECKED).param(number.value()).query(Integer.class).single() > 0;
    }
}
