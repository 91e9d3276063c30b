package org.ecopetition.briefing.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that one issue of the briefing prints (报头, 报核, 报尾), in the order of the paper. The same content makes the Word
 * document, the page and the PDF.
 *
 * @param head above the red rule
 * @param contents 导读: one line each, without the ★
 * @param notes 按语: what the editor says beforehand, such as the reason of a correction
 * @param leads lead stories
 * @param sections news by section; sections without news are left out
 * @param charts drawn after the news
 * @param attachment the batch's petitions
 * @param foot under the rule on the last page
 */
public record BriefingPaper(
        PaperHead head,
        List<String> contents,
        List<String> notes,
        List<LeadStory> leads,
        List<PaperSection> sections,
        List<PaperChart> charts,
        Optional<PetitionTable> attachment,
        PaperFoot foot) {

    public BriefingPaper {
        contents = PaperText.lines(contents).stream()
                .map(line -> line.replaceAll("^[★☆\\s]+", ""))
                .filter(line -> !line.isEmpty())
                .toList();
        notes = PaperText.paragraphs(notes);
        leads = leads.stream().filter(lead -> !lead.isEmpty()).toList();
        sections =
                sections.stream().filter(section -> !section.items().isEmpty()).toList();
        charts = charts.stream().filter(chart -> !chart.values().isEmpty()).toList();
        attachment = attachment.filter(table -> !table.rows().isEmpty());
    }

    /** Everything an editor or a unit wrote, to look for characters that cannot be printed. */
    String allText() {
        List<String> texts = new ArrayList<>(List.of(head.title(), head.number(), head.issuer()));
        head.mark().ifPresent(texts::add);
        texts.addAll(contents);
        texts.addAll(notes);
        leads.forEach(lead -> {
            texts.add(lead.heading());
            texts.addAll(lead.paragraphs());
        });
        for (PaperSection section : sections) {
            texts.add(section.title());
            section.items().forEach(item -> {
                texts.add(item.source());
                texts.addAll(item.paragraphs());
            });
        }
        charts.forEach(chart -> texts.add(chart.spoken()));
        attachment.ifPresent(table -> texts.addAll(table.texts()));
        texts.addAll(foot.reportTo());
        texts.addAll(foot.sendTo());
        texts.addAll(foot.issueTo());
        return String.join("\n", texts);
    }
}
