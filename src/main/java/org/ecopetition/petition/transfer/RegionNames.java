package org.ecopetition.petition.transfer;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names of our regions. A name counts at the beginning of what was typed, behind the city's or province's at most: 衡南县
 * is not 南县, and who names two regions names none that could be told.
 *
 * @param codes by the names, without blanks
 * @param areas names of the city and the province, which may stand in front
 */
record RegionNames(Map<String, String> codes, Set<String> areas) {

    /** The code of the region that the words begin with. */
    Optional<String> in(String words) {
        String plain = TransferWords.plain(words);
        return Stream.concat(
                        Stream.of(plain),
                        areas.stream().filter(plain::startsWith).map(area -> plain.substring(area.length())))
                .flatMap(rest -> at(rest).stream())
                .findFirst();
    }

    private Optional<String> at(String words) {
        return codes.entrySet().stream()
                .filter(region -> words.startsWith(region.getKey()))
                .max(Comparator.comparingInt(region -> region.getKey().length()))
                .filter(region -> namesNoOther(words.substring(region.getKey().length()), region.getValue()))
                .map(Map.Entry::getValue);
    }

    private boolean namesNoOther(String rest, String code) {
        return codes.entrySet().stream()
                .noneMatch(other -> !other.getValue().equals(code) && rest.contains(other.getKey()));
    }
}
