package org.ecopetition.disclosure.web;

import static org.ecopetition.organisation.Audience.EVERYBODY;

import java.io.IOException;
import java.util.Optional;
import org.ecopetition.disclosure.table.PublicPictures;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.petition.CaseNumber;
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
    ResponseEntity<byte[]> large(@PathVariable String caseNumber, @PathVariable String id) throws IOException {
        return picture(caseNumber, id, false);
    }

    @GetMapping("/{id}/small.jpg")
    ResponseEntity<byte[]> small(@PathVariable String caseNumber, @PathVariable String id) throws IOException {
        return picture(caseNumber, id, true);
    }

    private ResponseEntity<byte[]> picture(String caseNumber, String id, boolean small) throws IOException {
        Optional<byte[]> copy;
        try {
            copy = pictures.copyOf(new CaseNumber(caseNumber), id, small);
        } catch (IllegalArgumentException noNumber) {
            copy = Optional.empty();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .body(copy.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }
}
