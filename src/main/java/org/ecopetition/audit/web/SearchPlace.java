package org.ecopetition.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ecopetition.audit.search.CaseSearch;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the same search stands under another page, in another order or as a file. */
class SearchPlace {

    /** What is asked less often and stands in a part of its own. */
    private static final Set<String> DETAILS =
            Set.of("place", "firm", "person", "type", "verdict", "model", "administered", "late");

    /** What is asked of today's texts, also where cases are told as they were known then. */
    private static final List<String> OF_TODAY = List.of("words", "place", "firm");

    private final Map<String, String[]> asked;
    private final CaseSearch.Order order;

    SearchPlace(HttpServletRequest request, CaseSearch.Order order) {
        this.asked = request.getParameterMap();
        this.order = order;
    }

    public String page(int number) {
        return address("").replaceQueryParam("page", number).encode().toUriString();
    }

    /** Sorted by a column, and the other way round where it is sorted so already. */
    public String by(String column) {
        CaseSearch.By by = CaseSearch.By.valueOf(column.toUpperCase(Locale.ROOT));
        return address("")
                .replaceQueryParam("by", by)
                .replaceQueryParam("ascending", !(order.isBy(by) && order.isAscending()))
                .encode()
                .toUriString();
    }

    /** What {@code aria-sort} says of a column. */
    public String sorted(String column) {
        if (!order.isBy(CaseSearch.By.valueOf(column.toUpperCase(Locale.ROOT)))) {
            return "none";
        }
        return order.isAscending() ? "ascending" : "descending";
    }

    /** Whether anything is asked that stands in the part for less usual conditions. */
    public boolean detailed() {
        return DETAILS.stream().anyMatch(name -> asked.containsKey(name) && !asked.get(name)[0].isBlank());
    }

    /** What is asked of today's texts, by the names of the fields. */
    List<String> askedOfToday() {
        return OF_TODAY.stream()
                .filter(name -> asked.containsKey(name) && !asked.get(name)[0].isBlank())
                .toList();
    }

    public String csv() {
        return address(".csv").encode().toUriString();
    }

    public String xlsx() {
        return address(".xlsx").encode().toUriString();
    }

    private UriComponentsBuilder address(String ending) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/audit" + ending);
        asked.forEach((name, values) -> {
            List<String> given =
                    List.of(values).stream().filter(value -> !value.isBlank()).toList();
            if (!name.equals("page") && !given.isEmpty()) {
                address.queryParam(name, given.toArray());
            }
        });
        return address;
    }
}
