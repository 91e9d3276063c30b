package org.ecopetition.disclosure.web;

import static org.ecopetition.organisation.Audience.EVERYBODY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.ecopetition.disclosure.table.PublicPictures;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.petition.CaseNumber;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The pictures of published results, small and large. */
@Controller
@RequestMapping("/public/disclosures/{caseNumber}/pictures")
@OpenTo(EVERYBODY)
class PicturesPage {

    private final PublicPictures pictures;

    PicturesPage(PublicPictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/{id}.jpg")
    ResponseEntity<Resource> large(@PathVariable String caseNumber, @PathVariable String id) throws IOException {
        return picture(caseNumber, id, false);
    }

    @GetMapping("/{id}/small.jpg")
    ResponseEntity<Resource> small(@PathVariable String caseNumber, @PathVariable String id) throws IOException {
        return picture(caseNumber, id, true);
    }

    private ResponseEntity<Resource> picture(String caseNumber, String id, boolean small) throws IOException {
        Optional<Path> copy;
        try {
            copy = pictures.copyOf(new CaseNumber(caseNumber), id, small);
        } catch (IllegalArgumentException noNumber) {
            copy = Optional.empty();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .body(new FileSystemResource(
                        copy.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))));
    }
}
