package org.ecopetition.audit.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import org.ecopetition.audit.EngineHistory;
import org.ecopetition.audit.EvidenceProofs;
import org.ecopetition.audit.ProcessRun;
import org.ecopetition.petition.CaseNumber;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * One case as an archive: its story as a page that needs no network, all of it as JSON, the models that led it, the originals
 * of its evidence, and a list of hashes that {@code sha256sum -c} checks.
 */
@Component
class CaseExport {

    private final CaseStory story;
    private final EngineHistory history;
    private final DrawnRuns drawn;
    private final EvidenceProofs exhibits;
    private final ITemplateEngine templates;
    private final ObjectMapper json;
    private final Clock clock;

    CaseExport(
            CaseStory story,
            EngineHistory history,
            DrawnRuns drawn,
            EvidenceProofs exhibits,
            ITemplateEngine templates,
            ObjectMapper json,
            Clock clock) {
        this.story = story;
        this.history = history;
        this.drawn = drawn;
        this.exhibits = exhibits;
        this.templates = templates;
        this.json = json;
        this.clock = clock;
    }

    /** @param whole whether the originals of the evidence go along */
    void write(CaseNumber number, boolean whole, Locale language, OutputStream out) throws IOException {
        List<ProcessRun> runs = history.runsOf(number);
        List<StoryLine> lines = story.of(number, runs, language);
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            HashedEntries entries = new HashedEntries(zip);
            entries.add("story.html", page(number, lines, runs, language));
            entries.add("case.json", written(number, lines, runs));
            for (ProcessRun run : runs) {
                String name = "models/" + run.modelId().replaceAll("[^A-Za-z0-9._-]", "_") + ".bpmn";
                history.model(run.modelId()).ifPresent(model -> entries.addOnce(name, model));
            }
            if (whole) {
                exhibits.originals(number, (name, original) -> addOriginal(entries, name, original));
            }
            entries.finish("SHA256SUMS");
        }
    }

    private static void addOriginal(HashedEntries entries, String name, Path original) {
        if (Files.isRegularFile(original)) {
            entries.add("evidence/" + name, original);
        }
    }

    private String page(CaseNumber number, List<StoryLine> lines, List<ProcessRun> runs, Locale language) {
        return templates.process(
                "audit/export",
                new Context(
                        language,
                        Map.of(
                                "number", number.value(),
                                "story", lines,
                                "runs", drawn.of(runs, language),
                                "exportedAt", StoryLine.second(clock.instant()))));
    }

    private String written(CaseNumber number, List<StoryLine> lines, List<ProcessRun> runs) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("caseNumber", number.value());
        all.put("exportedAt", clock.instant().toString());
        all.put("story", lines);
        all.put("runs", runs);
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(all);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
