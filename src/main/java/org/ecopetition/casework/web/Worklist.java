package org.ecopetition.casework.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ecopetition.briefing.BriefingKey;
import org.ecopetition.casework.ProblemPlaces;
import org.ecopetition.casework.WaitingTasks;
import org.ecopetition.casework.WaitingTasks.WaitingTask;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PetitionRegister;
import org.springframework.stereotype.Component;

/** The open tasks of a person: claimed ones, those waiting in the own groups, and how near their deadlines are. */
@Component
class Worklist {

    /** How many tasks a list shows; the figure beside it counts all. */
    static final int SHOWN = 10;

    /** A deadline within this time counts as near. */
    static final Duration SOON = Duration.ofDays(2);

    private final WaitingTasks tasks;
    private final PetitionRegister petitions;
    private final ProblemPlaces places;
    private final Clock clock;

    Worklist(WaitingTasks tasks, PetitionRegister petitions, ProblemPlaces places, Clock clock) {
        this.tasks = tasks;
        this.petitions = petitions;
        this.places = places;
        this.clock = clock;
    }

    TaskList claimedBy(String person) {
        return read(tasks.claimedBy(person, SHOWN));
    }

    TaskList waitingFor(Collection<String> groups) {
        return groups.isEmpty() ? TaskList.EMPTY : read(tasks.waitingFor(groups, SHOWN));
    }

    /** Open tasks of the person and of the groups whose deadline is near. */
    TaskList dueSoon(String person, Collection<String> groups) {
        Instant now = clock.instant();
        return read(tasks.dueBetween(person, groups, now, now.plus(SOON), SHOWN));
    }

    /** Open tasks of the person and of the groups whose deadline has passed. */
    TaskList overdue(String person, Collection<String> groups) {
        return read(tasks.overdue(person, groups, clock.instant(), SHOWN));
    }

    /** Open tasks of anybody whose deadline has passed. */
    TaskList overdueAnywhere() {
        return read(tasks.overdueAnywhere(clock.instant(), SHOWN));
    }

    private TaskList read(WaitingTasks.Found found) {
        return new TaskList(found.first().stream().map(this::describe).toList(), found.total());
    }

    private OpenTask describe(WaitingTask task) {
        Optional<String> key = Optional.ofNullable(task.caseKey());
        return new OpenTask(
                task.id(),
                task.name(),
                key.map(Worklist::said).orElse(""),
                key.flatMap(found -> placeOf(found, task.ofHandOff())).orElse(""),
                task.due(),
                task.due() != null && task.due().isBefore(clock.instant()));
    }

    /** What people call a case by; a briefing is called by its cut-off. */
    private static String said(String key) {
        return BriefingKey.read(key)
                .map(briefing -> briefing.cutoff().toString().replace('T', ' '))
                .orElse(key);
    }

    private Optional<String> placeOf(String key, boolean ofHandOff) {
        return ofHandOff
                ? places.of(new HandOffKey(key))
                : petitions.look(new CaseNumber(key)).flatMap(places::of);
    }

    /**
     * The first tasks of a kind.
     *
     * @param first at most {@link #SHOWN}
     * @param total how many there are
     */
    record TaskList(List<OpenTask> first, long total) {

        static final TaskList EMPTY = new TaskList(List.of(), 0);

        public long more() {
            return total - first.size();
        }
    }
}
