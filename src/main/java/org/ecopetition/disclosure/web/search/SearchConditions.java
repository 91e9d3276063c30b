package org.ecopetition.disclosure.web.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a reader looks for, as the address carries it and a form shows it again, whatever was typed.
 *
 * @param from the first day of publication, {@code 2023-06-30}
 * @param to the last
 * @param open {@code true} for what anybody may object to today
 */
public record SearchConditions(
        @Nullable String region,
        @Nullable String type,
        @Nullable String verdict,
        @Nullable String closing,
        @Nullable String programme,
        @Nullable String batch,
        @Nullable String text,
        @Nullable String from,
        @Nullable String to,
        @Nullable String open) {

    private static final Set<String> DETAILS = Set.of("verdict", "closing", "programme", "batch", "from", "to");

    public boolean isFiltered() {
        return !conditions().isEmpty();
    }

    /** Whether anything is asked beyond words, region, type and publicity. */
    public boolean isDetailed() {
        return conditions().keySet().stream().anyMatch(DETAILS::contains);
    }

    /** The same query for another page or as a file: {@code ?name=value&} with all that was asked but the page. */
    public String query(TableView view) {
        Map<String, String> asked = conditions();
        put(asked, "layout", view.layout());
        put(asked, "sort", view.sort());
        if (view.isPictures()) {
            put(asked, "view", view.view());
        }
        String text = written(asked);
        return text.isEmpty() ? "?" : text + "&";
    }

    /** The same query for one region: {@code ?region=…} with all else that was asked. */
    public String inRegion(String name) {
        Map<String, String> asked = conditions();
        asked.put("region", name);
        return written(asked);
    }

    private static String written(Map<String, String> asked) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        asked.keySet().forEach(field -> query.queryParam(field, "{" + field + "}"));
        return query.encode().buildAndExpand(asked).toUriString();
    }

    /** Every condition that was asked, by its name in the address. */
    private Map<String, String> conditions() {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "region", region);
        put(asked, "type", type);
        put(asked, "verdict", verdict);
        put(asked, "closing", closing);
        put(asked, "programme", programme);
        put(asked, "batch", batch);
        put(asked, "text", text);
        put(asked, "from", from);
        put(asked, "to", to);
        put(asked, "open", open);
        return asked;
    }

    private static void put(Map<String, String> asked, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            asked.put(name, value);
        }
    }
}
