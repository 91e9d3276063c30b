package org.ecopetition.disclosure.table;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.table.PublicRegister.Search;
import org.ecopetition.disclosure.table.TableSettings.Heading;
import org.ecopetition.organisation.Wording;
import org.ecopetition.organisation.programme.Programme;
import org.ecopetition.organisation.programme.ProgrammeDesk;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.petition.classification.TypesOfRound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table 群众信访举报转办和边督边改公开情况一览表 as it is printed: title, batch line, headings, and rows of cells. */
@Component
public class PublicTable {

    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final PublicRegister register;
    private final TableLayouts layouts;
    private final TableCells cells;
    private final ProgrammeDesk programmes;
    private final TypesOfRound types;
    private final Wording wording;
    private final Clock clock;

    PublicTable(
            PublicRegister register,
            TableLayouts layouts,
            TableCells cells,
            ProgrammeDesk programmes,
            TypesOfRound types,
            Wording wording,
            Clock clock) {
        this.register = register;
        this.layouts = layouts;
        this.cells = cells;
        this.programmes = programmes;
        this.types = types;
        this.wording = wording;
        this.clock = clock;
    }

    public String title() {
        return layouts.frame().title();
    }

    /** The columns of the asked set, else of the round's, else of the standard set. */
    public List<Heading> columns(@Nullable String layout, @Nullable String programme) {
        return layouts.firstOf(
                Optional.ofNullable(layout),
                Optional.ofNullable(programme).flatMap(programmes::find).map(Programme::tableLayout));
    }

    /** The types of problem of a round in its order; all where it lists none or is unknown. */
    public List<PollutionType> types(String programme) {
        return types.of(programme);
    }

    /** The codes of the rounds of inspection that anything is published of. */
    public Set<String> programmes() {
        return register.programmes();
    }

    /** The letters of the column sets in use. */
    public List<String> layouts() {
        return layouts.letters();
    }

    /** What stands below the title: batch and its days, or how many rows there are as of today. */
    public String batchLine(Search search) {
        PublicRegister.Extent extent = register.extent(search);
        if (search.batch() == null || extent.rows() == 0) {
            return wording.say("table.as-of", extent.rows(), CHINESE_DAY.format(LocalDate.now(clock)));
        }
        return wording.say(
                "table.batch",
                String.valueOf(search.batch()),
                extent.rows(),
                days(extent.handedOffFrom(), extent.handedOffTo()),
                days(extent.publishedFrom(), extent.publishedTo()));
    }

    /** What tells the table of a query from what it was before: its rows, its columns, and the day that it names. */
    public String stampOf(Search search, List<Heading> columns) {
        String frame = layouts.frame().title() + columns + LocalDate.now(clock);
        return register.stampOf(search) + Integer.toHexString(frame.hashCode());
    }

    /** Whether a Word document would be too long. */
    public boolean isTooLongForPaper(Search search) {
        return register.extent(search).rows() > layouts.frame().mostOnPaper();
    }

    public int mostOnPaper() {
        return layouts.frame().mostOnPaper();
    }

    /** The rows that fit, in the one order of the table, read as they are asked for. */
    public Stream<Disclosure> rows(Search search) {
        return register.all(search);
    }

    /**
     * What stands in a cell of the printed table.
     *
     * @param position of the row, counted from 1
     */
    public String cell(TableColumn column, Disclosure row, int position) {
        return cells.of(column, row, position, Locale.CHINESE);
    }

    private static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null) {
            return "";
        }
        return from.equals(to) ? CHINESE_DAY.format(from) : CHINESE_DAY.format(from) + "至" + CHINESE_DAY.format(to);
    }
}
