package org.ecopetition.disclosure.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a reader looks for, as the address carries it and a form shows it again, whatever was typed.
 *
 * @param layout letter of a column set
 * @param page counted from 1
 */
record Wanted(
        @Nullable String region,
        @Nullable String type,
        @Nullable String verdict,
        @Nullable String closing,
        @Nullable String programme,
        @Nullable String batch,
        @Nullable String text,
        @Nullable String layout,
        @Nullable String page) {

    private static final int LAST_PAGE = 100_000;

    public boolean isFiltered() {
        return !conditions().isEmpty();
    }

    /** The same query for another page or as a file: {@code ?name=value&} with all that was asked but the page. */
    public String query() {
        Map<String, String> asked = conditions();
        put(asked, "layout", layout);
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        asked.keySet().forEach(name -> query.queryParam(name, "{" + name + "}"));
        String text = query.encode().buildAndExpand(asked).toUriString();
        return text.isEmpty() ? "?" : text + "&";
    }

    /** The same query for one region: {@code ?region=…} with all else that was asked. */
    String inRegion(String name) {
        Map<String, String> asked = conditions();
        asked.put("region", name);
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        asked.keySet().forEach(field -> query.queryParam(field, "{" + field + "}"));
        return query.encode().buildAndExpand(asked).toUriString();
    }

    /** Counted from 0; the first where no page was asked, or none that can be. */
    int pageIndex() {
        try {
            return Math.min(Math.max(Integer.parseInt(Objects.requireNonNullElse(page, "1")), 1), LAST_PAGE) - 1;
        } catch (NumberFormatException noNumber) {
            return 0;
        }
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
        return asked;
    }

    private static void put(Map<String, String> asked, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            asked.put(name, value);
        }
    }
}
