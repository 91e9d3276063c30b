package org.ecopetition.organisation.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One round of inspection (督察轮次) with its own numbers and deadlines. */
@Entity
public class Programme {

    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private ProgrammeLevel level;

    private int round;
    private String area;
    private @Nullable LocalDate stayFrom;
    private @Nullable LocalDate stayTo;
    private @Nullable String tableLayout;

    @Enumerated(EnumType.STRING)
    private RowPer rowPer = RowPer.HAND_OFF;

    private @Nullable Integer decimals;
    private @Nullable String types;
    private @Nullable String nobodyAccountable;

    @SuppressWarnings("NullAway.Init")
    protected Programme() {}

    Programme(String code, String name, ProgrammeLevel level, int round, String area, LocalDate from, LocalDate to) {
        this.code = code;
        this.name = name;
        this.level = level;
        this.round = round;
        this.area = area;
        this.stayFrom = from;
        this.stayTo = to;
    }

    static Programme of(ProgrammeEntry entry) {
        Programme programme = new Programme();
        programme.code = entry.code();
        programme.change(entry);
        return programme;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public ProgrammeLevel level() {
        return level;
    }

    /** The round as it stands in case numbers; 0 outside inspections. */
    public int round() {
        return round;
    }

    /** Two capital letters of the area as they stand in case numbers. */
    public String area() {
        return area;
    }

    /** The first day of the team's stay in the city; routine work has none. */
    public @Nullable LocalDate stayFrom() {
        return stayFrom;
    }

    public @Nullable LocalDate stayTo() {
        return stayTo;
    }

    /** The code of the columns in which results are published, if the round sets one. */
    public @Nullable String tableLayout() {
        return tableLayout;
    }

    /** How the round publishes its results. */
    public TableRules tableRules() {
        return new TableRules(
                rowPer,
                decimals == null ? TableRules.USUAL_DECIMALS : decimals,
                types == null ? List.of() : List.of(types.split(",", -1)),
                nobodyAccountable == null ? "" : nobodyAccountable);
    }

    /** Takes over what an administrator entered. */
    void change(ProgrammeEntry entry) {
        name = entry.name();
        level = Objects.requireNonNull(entry.level());
        round = Objects.requireNonNull(entry.round());
        area = entry.area();
        stayFrom = entry.from();
        stayTo = entry.to();
        tableLayout = entry.tableLayout();
        TableRules rules = entry.tableRules();
        rowPer = rules.rowPer();
        decimals = rules.decimals();
        types = rules.types().isEmpty() ? null : String.join(",", rules.types());
        nobodyAccountable = rules.nobodyAccountable().isEmpty() ? null : rules.nobodyAccountable();
    }
}
