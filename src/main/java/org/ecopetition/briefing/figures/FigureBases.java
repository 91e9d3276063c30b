package org.ecopetition.briefing.figures;

import org.ecopetition.organisation.SettingChanges;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the news of each round counts; the coordination group says it, and who changed it is kept. */
@Service
@Transactional
public class FigureBases {

    private static final String SUBJECT = "figure-basis";

    private final JdbcClient jdbc;
    private final SettingChanges changes;

    FigureBases(JdbcClient jdbc, SettingChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @Transactional(readOnly = true)
    public FigureBasis of(String programme) {
        return jdbc.sql("select without_repeats, regions, types_of from figure_basis where programme = ?")
                .param(programme)
                .query((row, index) -> new FigureBasis(
                        row.getBoolean("without_repeats"),
                        FigureBasis.Regions.valueOf(row.getString("regions")),
                        FigureBasis.Types.valueOf(row.getString("types_of"))))
                .optional()
                .orElse(FigureBasis.USUAL);
    }

    /** Changes how a round counts. */
    public void set(String programme, FigureBasis basis, String person) {
        FigureBasis before = of(programme);
        if (before.equals(basis)) {
            return;
        }
        jdbc.sql("delete from figure_basis where programme = ?")
                .param(programme)
                .update();
        jdbc.sql("insert into figure_basis (programme, without_repeats, regions, types_of) values (?, ?, ?, ?)")
                .params(
                        programme,
                        basis.withoutRepeats(),
                        basis.regions().name(),
                        basis.types().name())
                .update();
        changes.record(SUBJECT, programme, before.toString(), basis.toString(), person);
    }
}
