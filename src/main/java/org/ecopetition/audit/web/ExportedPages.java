package org.ecopetition.audit.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecopetition.audit.ProcessRun;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The pages and data of an exported case, which need no network. */
@Component
class ExportedPages {

    private static final String SCRIPT = "offline/check.js";

    private final DrawnRuns drawn;
    private final ITemplateEngine templates;
    private final ObjectMapper json;

    ExportedPages(DrawnRuns drawn, ITemplateEngine templates, ObjectMapper json) {
        this.drawn = drawn;
        this.templates = templates;
        this.json = json;
    }

    /** @param pictures the names of the files with the pictures of the runs, by their order */
    String story(
            String number,
            List<StoryLine> lines,
            List<ProcessRun> runs,
            List<String> pictures,
            String exportedAt,
            Locale language) {
        return templates.process(
                "audit/export",
                new Context(
                        language,
                        Map.of(
                                "number", number,
                                "story", lines,
                                "runs", drawn.of(runs, language),
                                "pictures", pictures,
                                "exportedAt", exportedAt)));
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
                                new ClassPathResource(SCRIPT).getContentAsString(StandardCharsets.UTF_8))));
    }

    String data(Map<String, ?> all) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(all);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
