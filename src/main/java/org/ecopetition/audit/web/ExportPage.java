package org.ecopetition.audit.web;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;
import static org.ecopetition.organisation.Audience.AUDITOR;
import static org.ecopetition.organisation.Audience.LIAISON;

import java.util.Locale;
import org.ecopetition.audit.search.CaseFiles;
import org.ecopetition.frontdoor.Download;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.Role;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.petition.CaseNumber;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** One case to take along, with all that its page shows; the originals of its evidence are for those who may open them. */
@Controller
@OpenTo({AUDITOR, LIAISON, ADMINISTRATOR})
class ExportPage {

    private static final MediaType ZIP = new MediaType("application", "zip");

    private final CaseFiles files;
    private final CaseExport export;

    ExportPage(CaseFiles files, CaseExport export) {
        this.files = files;
        this.export = export;
    }

    @GetMapping("/audit/{caseNumber}.zip")
    ResponseEntity<StreamingResponseBody> zip(@PathVariable String caseNumber, Locale locale, Authentication login) {
        CaseNumber number = files.find(caseNumber)
                .map(file -> new CaseNumber(file.caseNumber()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        SignedIn person = SignedIn.of(login);
        boolean isWhole = person.is(Role.AUDITOR) || person.is(Role.LIAISON);
        return Download.of(number.value() + ".zip", ZIP).body(out -> export.write(number, isWhole, locale, out));
    }
}
