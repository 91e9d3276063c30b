package org.ecopetition.petition.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopetition.petition.PollutionType;
import org.jspecify.annotations.Nullable;

/** What the team's list said of a petition, as the register keeps it; proposals for the person who classifies. */
@Embeddable
public class ListEntry {

    private @Nullable Integer upperBatch;
    private boolean keyMarked;

    @Column(name = "listed_types")
    private @Nullable String types;

    @Column(name = "list_note")
    private @Nullable String note;

    protected ListEntry() {}

    public ListEntry(TransferDetails details) {
        this.upperBatch = details.upperBatch();
        this.keyMarked = details.keyMarked();
        this.types = details.types().isEmpty()
                ? null
                : details.types().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        this.note = details.note();
    }

    /** The team's number of the batch (第N批), beside our own. */
    public @Nullable Integer upperBatch() {
        return upperBatch;
    }

    /** Whether the team marked it as a key item. */
    public boolean keyMarked() {
        return keyMarked;
    }

    /** The pollution types that the list names. */
    public Set<PollutionType> types() {
        return types == null
                ? Set.of()
                : Arrays.stream(types.split(",", -1))
                        .map(PollutionType::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** What the list says and nobody could put into a field, as it was typed. */
    public @Nullable String note() {
        return note;
    }
}
