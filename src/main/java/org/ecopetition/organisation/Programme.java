package org.ecopetition.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Optional;
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

    Optional<LocalDate> stayFrom() {
        return Optional.ofNullable(stayFrom);
    }

    boolean covers(LocalDate day) {
        return stayFrom != null && stayTo != null && !day.isBefore(stayFrom) && !day.isAfter(stayTo);
    }
}
