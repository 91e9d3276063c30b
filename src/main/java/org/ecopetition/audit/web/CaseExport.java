package org.ecopetition.audit.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import org.ecopetition.audit.EngineHistory;
import org.ecopetition.audit.EvidenceProofs;
import org.ecopetition.audit.ProcessRun;
import org.ecopetition.audit.document.Diagram;
import org.ecopetition.petition.CaseNumber;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * One case as an archive: its story as a page that needs no network and on paper, all of it as JSON, the models that led it and pictures of its
 * way, the originals of its evidence, a page that checks them against the ledger, and a list of hashes that {@code sha256sum -c} reads.
 */
@Component
class CaseExport {

    private final CaseStory story;
    private final EngineHistory history;
    private final EvidenceProofs exhibits;
    private final ExportedPages pages;
    private final SealedExport ledger;
    private final Clock clock;

    CaseExport(
            CaseStory story,
            EngineHistory history,
            EvidenceProofs exhibits,
            ExportedPages pages,
            SealedExport ledger,
            Clock clock) {
        this.story = story;
        this.history = history;
        this.exhibits = exhibits;
        this.pages = pages;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param whole whether the originals of the evidence go along, and the rows that the ledger sealed */
    void write(CaseNumber number, boolean whole, Locale language, OutputStream out) throws IOException {
        List<ProcessRun> runs = history.runsOf(number);
        List<StoryLine> lines = story.of(number, runs, language);
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            HashedEntries entries = new HashedEntries(zip);
            ExportedStory told =
                    new ExportedStory(number.value(), lines, runs, addModels(entries, runs), clock.instant());
            entries.add("story.html", pages.story(told, language));
            entries.add("story.pdf", pages.storyOnPaper(told, language));
            entries.add("case.json", data(number, lines, runs));
            if (whole) {
                exhibits.originals(number, (name, original) -> addOriginal(entries, name, original));
            }
            Map<String, Object> sealed = new LinkedHashMap<>(ledger.of(number, whole));
            sealed.put("files", entries.hashes());
            entries.add("check.html", pages.check(number.value(), sealed, language));
            entries.finish("SHA256SUMS");
        }
    }

    /** Adds the models and a picture of each run; gives the pictures in the order of the runs. */
    private List<ExportedStory.Picture> addModels(HashedEntries entries, List<ProcessRun> runs) {
        List<ExportedStory.Picture> pictures = new ArrayList<>();
        for (ProcessRun run : runs) {
            String model = history.model(run.modelId()).orElse("");
            if (model.isEmpty()) {
                pictures.add(ExportedStory.Picture.NONE);
                continue;
            }
            Diagram diagram = Diagram.of(model, run.way());
            String picture = "diagrams/%s-v%d.svg".formatted(run.key(), run.version());
            entries.addOnce("models/" + run.modelId().replaceAll("[^A-Za-z0-9._-]", "_") + ".bpmn", model);
            entries.addOnce(picture, diagram.svg());
            pictures.add(new ExportedStory.Picture(picture, diagram));
        }
        return pictures;
    }

    private static void addOriginal(HashedEntries entries, String name, Resource original) {
        if (original.exists()) {
            entries.add("evidence/" + name, original);
        }
    }

    private String data(CaseNumber number, List<StoryLine> lines, List<ProcessRun> runs) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("caseNumber", number.value());
        all.put("exportedAt", clock.instant().toString());
        all.put("verification", ledger.checked(number));
        all.put("story", lines);
        all.put("runs", runs);
        return pages.data(all);
    }
}
