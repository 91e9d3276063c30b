package org.ecopetition.disclosure.web.search;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a reader wants to see what was found, as the address carries it.
 *
 * @param layout letter of a column set
 * @param sort {@code newest} or {@code oldest} by publication; else the order of the table
 * @param view {@code pictures} for cards with pictures; else the table
 * @param page counted from 1
 */
public record TableView(
        @Nullable String layout,
        @Nullable String sort,
        @Nullable String view,
        @Nullable String page) {

    /** The table in its own order, from its first page on. */
    public static final TableView USUAL = new TableView(null, null, null, null);

    private static final int LAST_PAGE = 100_000;

    public boolean isPictures() {
        return "pictures".equals(view);
    }

    /** The same as a table. */
    public TableView asTable() {
        return new TableView(layout, sort, null, page);
    }

    /** Counted from 0; the first where no page was asked, or none that can be. */
    public int pageIndex() {
        try {
            return Math.min(Math.max(Integer.parseInt(Objects.requireNonNullElse(page, "1")), 1), LAST_PAGE) - 1;
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
