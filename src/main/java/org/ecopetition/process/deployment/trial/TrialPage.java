package org.ecopetition.process.deployment.trial;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.repository.Deployment;
import org.ecopetition.casework.model.ModelFile;
import org.ecopetition.casework.model.OtherAnswer;
import org.ecopetition.casework.model.Trial;
import org.ecopetition.casework.model.TrialReport;
import org.ecopetition.casework.model.TrialWords;
import org.ecopetition.casework.model.Trials;
import org.ecopetition.casework.model.UploadedModels;
import org.ecopetition.frontdoor.CsvSheet;
import org.ecopetition.frontdoor.Download;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.petition.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Models tried before they are deployed: uploaded, looked at, then deployed or left. */
@Controller
@RequestMapping("/admin/models")
@OpenTo(ADMINISTRATOR)
class TrialPage {

    /** Reports that are kept for whoever looks again, as long as nothing else is deployed. */
    private static final int KEPT = 20;

    private final Trials trials;
    private final TrialDesk desk;
    private final TrialWords words;
    private final ConcurrentLruCache<Seen, TrialReport> reports =
            new ConcurrentLruCache<>(KEPT, seen -> report(found(seen.trial()), other -> {}));

    TrialPage(Trials trials, TrialDesk desk, TrialWords words) {
        this.trials = trials;
        this.desk = desk;
        this.words = words;
    }

    /** Takes the files; what cannot be tried is told where they were chosen. */
    @PostMapping("/trials")
    String bring(
            @RequestParam(defaultValue = "") List<MultipartFile> files,
            Authentication login,
            Locale language,
            RedirectAttributes told)
            throws IOException {
        try {
            List<ModelFile> read = UploadedModels.read(files);
            TrialDesk.require(read);
            return "redirect:/admin/models/trials/" + trials.keep(read, login.getName());
        } catch (Refusal refusal) {
            told.addFlashAttribute("refused", words.of(refusal, language));
            return "redirect:/admin/models#try";
        }
    }

    @GetMapping("/trials/{id}")
    String show(@PathVariable String id, @RequestParam(defaultValue = "") List<String> mapping, Model model) {
        Trial trial = found(id);
        TrialReport report = reports.get(new Seen(id, desk.deployments()));
        model.addAttribute("trial", trial);
        model.addAttribute("report", report);
        model.addAttribute("mapping", mapping);
        model.addAttribute(
                "rehearsals", trial.deployed() == null ? desk.rehearse(trial.files(), report, mapping) : List.of());
        return "process/trial";
    }

    /** The file as it was uploaded, for the diagram. */
    @GetMapping("/trials/{id}/files/{name}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String name) {
        ModelFile file =
                found(id).file(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, name));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(file.content());
    }

    /** The file as it is deployed, or was before, for the diagram beside it. */
    @GetMapping("/deployed/{name}")
    ResponseEntity<byte[]> deployed(@PathVariable String name, @RequestParam(defaultValue = "false") boolean former) {
        byte[] content = (former ? desk.former(name) : desk.deployed(name))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, name));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(content);
    }

    /** Every past judgement that would come out otherwise. */
    @GetMapping("/trials/{id}/judgements.csv")
    ResponseEntity<byte[]> judgements(@PathVariable String id, Locale language) {
        CsvSheet sheet = new CsvSheet(words.headings(language));
        report(found(id), other -> sheet.add(words.cells(other, language)));
        return Download.of("judgements.csv", Download.CSV).body(sheet.bytes());
    }

    @PostMapping("/trials/{id}/deployment")
    String deploy(
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> mapping,
            Authentication login,
            RedirectAttributes kept) {
        kept.addAttribute("mapping", mapping);
        Trial trial = found(id);
        if (trial.deployed() == null) {
            try {
                Deployment deployment = desk.deploy(trial.files(), login.getName());
                trials.deployed(id, deployment.getId(), login.getName());
            } catch (ParseException refusedMeanwhile) {
                return "redirect:/admin/models/trials/{id}"; // the page tells every fault
            }
        }
        return "redirect:/admin/models/trials/{id}";
    }

    /** Puts a file back as it was before its last change. */
    @PostMapping("/former")
    String goBack(@RequestParam String file, Authentication login, Locale language, RedirectAttributes told) {
        try {
            desk.goBack(file, login.getName());
            told.addFlashAttribute("wentBack", file);
        } catch (Refusal refusal) {
            told.addFlashAttribute("refused", words.of(refusal, language));
        } catch (ParseException refused) {
            told.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/admin/models#versions";
    }

    /**
     * A trial that was looked at.
     *
     * @param deployments all that was deployed then
     */
    private record Seen(String trial, String deployments) {}

    private TrialReport report(Trial trial, Consumer<OtherAnswer> each) {
        return trial.deployed() == null ? desk.report(trial.files(), each) : desk.reportDeployed(trial.files(), each);
    }

    private Trial found(String id) {
        return trials.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, id));
    }
}
