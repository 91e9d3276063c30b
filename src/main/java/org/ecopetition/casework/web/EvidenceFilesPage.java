package org.ecopetition.casework.web;

import static org.ecopetition.organisation.Audience.SIGNED_IN;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.ecopetition.evidence.EvidenceDesk;
import org.ecopetition.evidence.EvidencePiece;
import org.ecopetition.frontdoor.Download;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.SignedIn;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The files of evidence and their copies, for whoever sees the case. */
@Controller
@RequestMapping("/cases/{caseNumber}/evidence")
@OpenTo(SIGNED_IN)
class EvidenceFilesPage {

    /** Nothing in a file that is shown may run, load or send anything. */
    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";

    private static final String CONTENT_POLICY = "Content-Security-Policy";
    private static final CacheControl A_WHILE =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

    private final EvidenceInSight sight;
    private final EvidenceDesk desk;

    EvidenceFilesPage(EvidenceInSight sight, EvidenceDesk desk) {
        this.sight = sight;
        this.desk = desk;
    }

    /** The file as it was brought, for keeping and for a player; never to be opened by the browser itself. */
    @GetMapping("/{id}/original")
    ResponseEntity<Resource> original(@PathVariable String caseNumber, @PathVariable String id, Authentication login) {
        EvidencePiece piece = piece(caseNumber, id, login);
        Resource content = existing(desk.originalOf(piece));
        return Download.of(nameOf(piece), MediaType.parseMediaType(piece.kind().mediaType()))
                .header(CONTENT_POLICY, NOTHING_RUNS)
                .body(content);
    }

    @GetMapping("/{id}/view.jpg")
    ResponseEntity<Resource> view(@PathVariable String caseNumber, @PathVariable String id, Authentication login)
            throws IOException {
        return picture(desk.viewOf(pictureIn(caseNumber, id, login)));
    }

    @GetMapping("/{id}/thumbnail.jpg")
    ResponseEntity<Resource> thumbnail(@PathVariable String caseNumber, @PathVariable String id, Authentication login)
            throws IOException {
        return picture(desk.thumbnailOf(pictureIn(caseNumber, id, login)));
    }

    private EvidencePiece pictureIn(String caseNumber, String id, Authentication login) {
        EvidencePiece piece = piece(caseNumber, id, login);
        if (!piece.kind().isPicture()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return piece;
    }

    private EvidencePiece piece(String caseNumber, String id, Authentication login) {
        return sight.piece(sight.of(caseNumber, SignedIn.of(login)), id);
    }

    /** A name that ends as its content says, whatever it was called before. */
    private static String nameOf(EvidencePiece piece) {
        String name = piece.fileName().replaceAll("[\"<>:|?*]", "_");
        String ending = "." + piece.kind().ending();
        return name.toLowerCase(Locale.ROOT).endsWith(ending) ? name : name + ending;
    }

    private static ResponseEntity<Resource> picture(Path copy) {
        Resource content = existing(new FileSystemResource(copy));
        return ResponseEntity.ok()
                .header(CONTENT_POLICY, NOTHING_RUNS)
                .cacheControl(A_WHILE)
                .contentType(MediaType.IMAGE_JPEG)
                .body(content);
    }

    private static Resource existing(Resource file) {
        if (!file.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return file;
    }
}
