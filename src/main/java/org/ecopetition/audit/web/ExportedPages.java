package org.ecopetition.audit.web;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.ecopetition.audit.document.StoryPdf;
import org.ecopetition.organisation.Wording;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The pages and data of an exported case, which need no network. */
@Component
class ExportedPages {

    private static final String SCRIPT = "offline/check.js";
    private static final String STYLE = "offline/story.css";

    private final DrawnRuns drawn;
    private final StoryPdf paper;
    private final Wording wording;
    private final ITemplateEngine templates;
    private final ObjectMapper json;

    ExportedPages(DrawnRuns drawn, StoryPdf paper, Wording wording, ITemplateEngine templates, ObjectMapper json) {
        this.drawn = drawn;
        this.paper = paper;
        this.wording = wording;
        this.templates = templates;
        this.json = json;
    }

    String story(ExportedStory story, Locale language) throws IOException {
        return told("audit/export", story, language);
    }

    /** The same as a PDF. */
    byte[] storyOnPaper(ExportedStory story, Locale language) throws IOException {
        return paper.of(
                told("audit/export-paper", story, language),
                story.diagrams(),
                wording.say(language, "audit.case") + " " + story.number(),
                wording.say(language, "app.name"),
                LocalDate.ofInstant(story.exportedAt(), CHINA));
    }

    private String told(String template, ExportedStory story, Locale language) throws IOException {
        return templates.process(
                template,
                new Context(
                        language,
                        Map.of(
                                "number",
                                story.number(),
                                "story",
                                story.lines(),
                                "runs",
                                drawn.of(story.runs(), language),
                                "pictures",
                                story.pictures(),
                                "exportedAt",
                                StoryLine.second(story.exportedAt()),
                                "style",
                                text(STYLE))));
    }

    /** The page that checks the archive in any browser. */
    String check(String number, Map<String, ?> sealed, Locale language) throws IOException {
        return templates.process(
                "audit/offline-check",
                new Context(
                        language,
                        Map.of(
                                "number",
                                number,
                                "sealed",
                                json.writeValueAsString(sealed).replace("<", "\\u003c"),
                                "script",
                                text(SCRIPT))));
    }

    String data(Map<String, ?> all) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(all);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String text(String file) throws IOException {
        return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
    }
}
