package org.ecopetition.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A county, zone or city department that petitions are handed to (承办单位). */
@Entity
public class Unit {

    @Id
    private String id;

    private String name;

    private @Nullable String regionCode;

    private @Nullable String englishName;

    private int position;

    private @Nullable LocalDate closedOn;

    private @Nullable String mergedInto;

    @SuppressWarnings("NullAway.Init")
    protected Unit() {}

    /** The id of the group its officers belong to, for example {@code unit430921}. */
    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The six-digit code of its region; a city department has none. */
    public @Nullable String regionCode() {
        return regionCode;
    }

    /** The name for readers of English pages, in pinyin. */
    public @Nullable String englishName() {
        return englishName;
    }

    /** Whether petitions can be handed to it. */
    public boolean isOpen() {
        return closedOn == null;
    }

    /** The day on which it was closed. */
    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    /** The unit that it was merged into. */
    public @Nullable String mergedInto() {
        return mergedInto;
    }

    int position() {
        return position;
    }
}
