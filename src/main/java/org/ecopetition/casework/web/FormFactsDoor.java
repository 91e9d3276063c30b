package org.ecopetition.casework.web;

import static org.ecopetition.organisation.Audience.SIGNED_IN;

import java.util.stream.Stream;
import org.ecopetition.casework.CaseTask;
import org.ecopetition.casework.CaseTasks;
import org.ecopetition.casework.web.FormFacts.Measured;
import org.ecopetition.casework.web.FormFacts.Told;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.petition.Allegation;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.verification.MeasuredWords;
import org.ecopetition.verification.Measurement;
import org.ecopetition.verification.Phase;
import org.ecopetition.verification.SiteVisits;
import org.ecopetition.verification.limit.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tells the form of a task in Tasklist which allegations there are and what was measured before, to whoever may see the task. */
@RestController
@OpenTo(SIGNED_IN)
class FormFactsDoor {

    private final CaseTasks tasks;
    private final PetitionRegister petitions;
    private final HandOffDesk handOffs;
    private final SiteVisits visits;
    private final MeasuredWords words;

    FormFactsDoor(
            CaseTasks tasks, PetitionRegister petitions, HandOffDesk handOffs, SiteVisits visits, MeasuredWords words) {
        this.tasks = tasks;
        this.petitions = petitions;
        this.handOffs = handOffs;
        this.visits = visits;
        this.words = words;
    }

    @GetMapping("/cases/tasks/{taskId}/facts")
    FormFacts facts(@PathVariable String taskId, Authentication login) {
        CaseTask task = tasks.find(taskId, SignedIn.of(login))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new FormFacts(
                petitions.look(task.caseNumber()).stream()
                        .flatMap(petition -> petition.allegations().stream())
                        .filter(allegation -> concerns(task, allegation))
                        .map(allegation -> new Told(allegation.number(), allegation.text()))
                        .toList(),
                before(task).map(this::measured).toList());
    }

    private boolean concerns(CaseTask task, Allegation allegation) {
        return task.handOff() == null
                || handOffs.find(task.handOff()).matter().allegations().contains(allegation.number());
    }

    private Stream<Measurement> before(CaseTask task) {
        return task.handOff() == null
                ? Stream.of()
                : visits.measurementsOf(task.handOff()).stream()
                        .filter(measurement -> measurement.phase() == Phase.BEFORE);
    }

    private Measured measured(Measurement measurement) {
        return new Measured(
                measurement.allegation(),
                measurement.item(),
                measurement.rule().zone(),
                nameOf(measurement.rule().period()),
                measurement.rule().circumstance(),
                words.value(measurement).orElse("—") + "，" + words.result(measurement) + "（" + measurement.point()
                        + "）");
    }

    private static @Nullable String nameOf(@Nullable Period period) {
        return period == null ? null : period.name();
    }
}
