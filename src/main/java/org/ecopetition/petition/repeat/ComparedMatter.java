package org.ecopetition.petition.repeat;

import java.util.Objects;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.intake.IntakeRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a petition is about, as far as two petitions are compared by it.
 *
 * @param text without the caller
 * @param phone the caller's, hashed before it is kept anywhere
 */
public record ComparedMatter(
        String text,
        @Nullable String place,
        @Nullable String regionCode,
        @Nullable String phone) {

    public static ComparedMatter of(Petition petition, IntakeRecord intake) {
        return new ComparedMatter(
                Objects.requireNonNullElse(petition.problemText(), intake.proposedText()),
                petition.place(),
                petition.regionCode(),
                intake.caller().phone());
    }

    @Override
    public String toString() {
        return "Matter[…]";
    }
}
