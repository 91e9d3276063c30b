package org.ecopetition.briefing.figures.counting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What rows have in common that they are counted by, so that figures are told from some thousand profiles instead of from each
 * row.
 *
 * @param id worked out from the columns: the same on every node and after every recount
 */
record Profile(long id, List<@Nullable Object> columns) {

    static Profile of(@Nullable Object... columns) {
        String said = Arrays.stream(columns).map(String::valueOf).collect(Collectors.joining("|"));
        UUID hash = UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
        return new Profile(hash.getMostSignificantBits() ^ hash.getLeastSignificantBits(), Arrays.asList(columns));
    }
}
