package org.ecopetition.petition.web;

import static org.ecopetition.organisation.Audience.INTAKE;
import static org.ecopetition.organisation.Audience.LIAISON;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecopetition.frontdoor.Download;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.transfer.ImportBook;
import org.ecopetition.petition.transfer.ImportDesk;
import org.ecopetition.petition.transfer.ImportState;
import org.ecopetition.petition.transfer.ImportedRow;
import org.ecopetition.petition.transfer.ListImport;
import org.ecopetition.petition.transfer.TransferList;
import org.ecopetition.petition.transfer.TransferOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The page on which a clerk brings a transfer list in: what would become of each row, then the import, then its result. */
@Controller
@RequestMapping("/intake/import")
@OpenTo({INTAKE, LIAISON})
class ImportPage {

    /** Rows on a page; the result file has them all. */
    private static final int SHOWN = 500;

    private final ImportDesk desk;
    private final ImportBook book;
    private final MessageSource messages;

    ImportPage(ImportDesk desk, ImportBook book, MessageSource messages) {
        this.desk = desk;
        this.book = book;
        this.messages = messages;
    }

    @GetMapping
    String choose(Model model) {
        model.addAttribute("imports", book.recent());
        model.addAttribute("outcomes", TransferOutcome.values());
        model.addAttribute("keptDays", book.keptDays());
        return "petition/import";
    }

    @PostMapping
    ModelAndView bring(
            @RequestParam(required = false) @Nullable MultipartFile file, Principal person, Locale locale, Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused(new Refusal("import.no-file"), locale, model);
        }
        Path copy = Files.createTempFile("transfer-list", ".tmp");
        try {
            file.transferTo(copy);
            String id = desk.bring(copy, nameOf(file), person.getName());
            return new ModelAndView("redirect:/intake/import/" + id);
        } catch (Refusal refusal) {
            model.addAttribute("chosen", nameOf(file));
            return refused(refusal, locale, model);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, @RequestParam(required = false) @Nullable TransferOutcome only, Model model) {
        ListImport list = found(id);
        model.addAttribute("list", list);
        model.addAttribute("running", list.state() == ImportState.RUNNING);
        model.addAttribute("outcomes", TransferOutcome.values());
        model.addAttribute("only", only);
        model.addAttribute("rows", book.rows(id, only, SHOWN));
        model.addAttribute("shown", SHOWN);
        model.addAttribute("keptDays", book.keptDays());
        return "petition/import-list";
    }

    /** Begins, or goes on after an interruption; whoever presses twice begins once. */
    @PostMapping("/{id}/start")
    String start(@PathVariable String id, Principal person) {
        found(id);
        desk.start(id, person.getName());
        return "redirect:/intake/import/{id}";
    }

    @PostMapping("/{id}/delete")
    String forget(@PathVariable String id) {
        if (found(id).state() == ImportState.RUNNING) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        book.forget(id);
        return "redirect:/intake/import";
    }

    /** The list as it came, with what became of each row beside it. */
    @GetMapping("/{id}/result.xlsx")
    ResponseEntity<StreamingResponseBody> result(@PathVariable String id, Locale locale) {
        found(id);
        TransferList list = desk.list(id);
        Map<Integer, ImportedRow> fates = book.rows(id, null, Integer.MAX_VALUE).stream()
                .collect(Collectors.toMap(ImportedRow::line, Function.identity()));
        return Download.of("import-result.xlsx", Download.WORKBOOK)
                .body(out -> new ImportResult(messages, locale).write(out, list, fates));
    }

    private ModelAndView refused(Refusal refusal, Locale locale, Model model) {
        model.addAttribute("refusal", messages.getMessage(refusal.code(), refusal.arguments(), refusal.code(), locale));
        choose(model);
        return new ModelAndView("petition/import", HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ListImport found(String id) {
        return book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Browsers of old sent whole paths. */
    private static String nameOf(MultipartFile file) {
        List<String> parts = List.of(
                Optional.ofNullable(file.getOriginalFilename()).orElse("").split("[/\\\\]"));
        return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
    }
}
