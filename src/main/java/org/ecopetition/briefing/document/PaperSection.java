package org.ecopetition.briefing.document;

import java.util.List;

/**
 * A section (栏目) of a briefing, such as 县市区工作动态: its title in 【】 and its news. A section without news is not printed.
 *
 * @param title without the brackets
 * @param items in their order
 */
public record PaperSection(String title, List<NewsItem> items) {

    public PaperSection {
        title = PaperText.line(title).replaceAll("^【|】$", "");
        items = items.stream().filter(item -> !item.paragraphs().isEmpty()).toList();
    }
}
