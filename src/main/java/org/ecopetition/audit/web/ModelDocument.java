package org.ecopetition.audit.web;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;
import static org.ecopetition.organisation.Audience.AUDITOR;
import static org.ecopetition.organisation.Audience.LIAISON;

import java.time.Duration;
import org.ecopetition.audit.EngineHistory;
import org.ecopetition.organisation.OpenTo;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The BPMN document that a diagram on an audit page is drawn from; a version never changes. */
@RestController
@OpenTo({AUDITOR, LIAISON, ADMINISTRATOR})
class ModelDocument {

    private final EngineHistory history;

    ModelDocument(EngineHistory history) {
        this.history = history;
    }

    @GetMapping(path = "/audit/models/{modelId}", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> read(@PathVariable String modelId) {
        String document =
                history.model(modelId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, modelId));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .body(document);
    }
}
