package org.ecopetition.handoff;

import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a hand-off is about: its allegations, where the problem lies, and what the unit is asked to do. */
@Embeddable
public class Matter {

    private String allegations;
    private @Nullable String regionCode;
    private @Nullable String place;
    private @Nullable String instruction;

    @SuppressWarnings("NullAway.Init")
    protected Matter() {}

    Matter(Assignment assignment) {
        this.allegations =
                assignment.allegations().stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
        this.instruction = assignment.instruction();
    }

    /** The numbers of the allegations it is about, in their order. */
    public List<Integer> allegations() {
        return Arrays.stream(allegations.split(",", -1)).map(Integer::valueOf).toList();
    }

    /** The region its problem lies in, six digits; a petition may go to several. */
    public @Nullable String regionCode() {
        return regionCode;
    }

    /** Where its problem lies. */
    public @Nullable String place() {
        return place;
    }

    public @Nullable String instruction() {
        return instruction;
    }

    void liesIn(@Nullable String region, @Nullable String where) {
        regionCode = region;
        place = where;
    }

    /** Lies in another region; the place stays where it is. */
    void movesTo(@Nullable String region) {
        regionCode = region;
    }
}
