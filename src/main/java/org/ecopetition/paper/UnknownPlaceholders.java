package org.ecopetition.paper;

import java.util.Set;

/** A template asks for words that nobody has. */
class UnknownPlaceholders extends RuntimeException {

    private final transient Set<String> placeholders;

    UnknownPlaceholders(Set<String> placeholders) {
        super("unknown placeholders " + placeholders);
        this.placeholders = Set.copyOf(placeholders);
    }

    /** As they stand in the template, parted by 、. */
    String named() {
        return placeholders.stream()
                .sorted()
                .reduce((one, next) -> one + "、" + next)
                .orElse("");
    }
}
