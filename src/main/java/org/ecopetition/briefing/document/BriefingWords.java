package org.ecopetition.briefing.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ecopetition.briefing.document.PetitionTable.Row;
import org.ecopetition.organisation.Wording;
import org.ecopetition.paper.PaperPicture;
import org.ecopetition.paper.PaperWords;
import org.ecopetition.paper.pdf.PaperFonts;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** What the placeholders of the briefing's Word template stand for; {@code processes/README.md} lists them. */
@Component
class BriefingWords {

    /** The text area of a page is so high (GB/T 9704-2012, 5.2.1); a picture leaves room for its title. */
    private static final double HIGHEST_PICTURE = 205;

    private final PaperFonts fonts;
    private final Wording words;

    BriefingWords(PaperFonts fonts, Wording words) {
        this.fonts = fonts;
        this.words = words;
    }

    PaperWords of(BriefingPaper paper) {
        PaperHead head = paper.head();
        PaperFoot foot = paper.foot();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", head.title());
        values.put("number", head.number());
        values.put("issuer", head.issuer());
        values.put("date", head.dated());
        Map<String, List<PaperWords>> lists = new LinkedHashMap<>();
        lists.put("mark", texts(head.mark().stream().toList()));
        lists.put("contents", paper.contents().isEmpty() ? List.of() : List.of(contents(paper.contents())));
        lists.put("note", texts(paper.notes()));
        lists.put("lead", paper.leads().stream().map(BriefingWords::lead).toList());
        lists.put(
                "section", paper.sections().stream().map(BriefingWords::section).toList());
        lists.put("chart", paper.charts().stream().map(this::chart).toList());
        lists.put(
                "attachment",
                paper.attachment().stream().map(BriefingWords::table).toList());
        lists.put("reportTo", offices(foot.reportTo()));
        lists.put("sendTo", offices(foot.sendTo()));
        lists.put("issueTo", offices(foot.issueTo()));
        lists.put(
                "copies",
                foot.copies().stream()
                        .mapToObj(copies -> new PaperWords(Map.of("count", String.valueOf(copies))))
                        .toList());
        return new PaperWords(values, lists);
    }

    private PaperWords contents(List<String> entries) {
        return new PaperWords(Map.of("title", words.say("briefing.paper.contents")), Map.of("entry", texts(entries)));
    }

    private static PaperWords lead(LeadStory lead) {
        return new PaperWords(
                Map.of(),
                Map.of(
                        "heading",
                        lead.heading().isEmpty() ? List.of() : texts(List.of(lead.heading())),
                        "paragraph",
                        texts(lead.paragraphs())));
    }

    private static PaperWords section(PaperSection section) {
        return new PaperWords(
                Map.of("title", section.title()),
                Map.of("item", section.items().stream().map(BriefingWords::item).toList()));
    }

    private static PaperWords item(NewsItem item) {
        List<String> paragraphs = item.paragraphs();
        return new PaperWords(
                Map.of("source", item.lead(), "text", paragraphs.get(0)),
                Map.of("further", texts(paragraphs.subList(1, paragraphs.size()))));
    }

    private PaperWords chart(PaperChart chart) {
        ChartPicture picture = new ChartPicture(fonts, ChartDrawing.of(chart));
        double shrunk = Math.min(1, HIGHEST_PICTURE / picture.millimetresHigh());
        return new PaperWords(
                Map.of("title", chart.caption()),
                Map.of(),
                Map.of(
                        "picture",
                        new PaperPicture(
                                new ByteArrayResource(picture.png()),
                                ChartPicture.MILLIMETRES * shrunk,
                                picture.millimetresHigh() * shrunk,
                                chart.spoken())));
    }

    private static PaperWords table(PetitionTable table) {
        return new PaperWords(
                Map.of("title", table.title()),
                Map.of(
                        "row",
                        IntStream.range(0, table.rows().size())
                                .mapToObj(at -> row(at + 1, table.rows().get(at)))
                                .toList()));
    }

    private static PaperWords row(int position, Row row) {
        return new PaperWords(Map.of(
                "position", String.valueOf(position),
                "number", row.number(),
                "problem", row.problem(),
                "region", row.region(),
                "types", row.types(),
                "units", row.units()));
    }

    private static List<PaperWords> offices(List<String> offices) {
        return offices.isEmpty() ? List.of() : List.of(new PaperWords(Map.of("names", PaperFoot.joined(offices))));
    }

    private static List<PaperWords> texts(List<String> texts) {
        return texts.stream().map(text -> new PaperWords(Map.of("text", text))).toList();
    }
}
