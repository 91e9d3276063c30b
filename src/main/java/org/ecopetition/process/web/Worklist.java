package org.ecopetition.process.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.ecopetition.briefing.BriefingKey;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.process.SystemView;
import org.springframework.stereotype.Component;

/** The open tasks of a person: claimed ones, those waiting in the own groups, and how near their deadlines are. */
@Component
class Worklist {

    /** How many tasks a list shows; the figure beside it counts all. */
    static final int SHOWN = 10;

    /** A deadline within this time counts as near. */
    static final Duration SOON = Duration.ofDays(2);

    private static final String HAND_OFF_PROCESS = "handoff:";

    private final TaskService tasks;
    private final RuntimeService instances;
    private final PetitionRegister petitions;
    private final CaseFolders folders;
    private final SystemView view;
    private final Clock clock;

    Worklist(
            TaskService tasks,
            RuntimeService instances,
            PetitionRegister petitions,
            CaseFolders folders,
            SystemView view,
            Clock clock) {
        this.tasks = tasks;
        this.instances = instances;
        this.petitions = petitions;
        this.folders = folders;
        this.view = view;
        this.clock = clock;
    }

    TaskList claimedBy(String person) {
        return read(tasks.createTaskQuery().taskAssignee(person));
    }

    TaskList waitingFor(Collection<String> groups) {
        return groups.isEmpty() ? TaskList.EMPTY : read(waiting(groups));
    }

    /** Open tasks of the person and of the groups whose deadline is near. */
    TaskList dueSoon(String person, Collection<String> groups) {
        return read(openTo(person, groups)
                .dueAfter(now())
                .dueBefore(Date.from(clock.instant().plus(SOON))));
    }

    /** Open tasks of the person and of the groups whose deadline has passed. */
    TaskList overdue(String person, Collection<String> groups) {
        return read(openTo(person, groups).dueBefore(now()));
    }

    /** Open tasks of anybody whose deadline has passed. */
    TaskList overdueAnywhere() {
        return read(tasks.createTaskQuery().dueBefore(now()));
    }

    private TaskQuery waiting(Collection<String> groups) {
        return tasks.createTaskQuery().taskUnassigned().taskCandidateGroupIn(List.copyOf(groups));
    }

    private TaskQuery openTo(String person, Collection<String> groups) {
        TaskQuery query = tasks.createTaskQuery().or().taskAssignee(person);
        return (groups.isEmpty() ? query : query.taskCandidateGroupIn(List.copyOf(groups))).endOr();
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    private TaskList read(TaskQuery query) {
        return view.read(() -> {
            List<Task> found = query.active()
                    .orderByDueDate()
                    .asc()
                    .orderByTaskCreateTime()
                    .asc()
                    .listPage(0, SHOWN);
            return new TaskList(describe(found), found.size() < SHOWN ? found.size() : query.count());
        });
    }

    private List<OpenTask> describe(List<Task> found) {
        Map<String, ProcessInstance> processes = processesOf(found);
        return found.stream()
                .map(task -> describe(task, Optional.ofNullable(processes.get(task.getProcessInstanceId()))))
                .toList();
    }

    private OpenTask describe(Task task, Optional<ProcessInstance> process) {
        Instant due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        return new OpenTask(
                task.getId(),
                task.getName(),
                process.map(ProcessInstance::getBusinessKey).map(Worklist::said).orElse(""),
                process.flatMap(this::placeOf).orElse(""),
                due,
                due != null && due.isBefore(clock.instant()));
    }

    /** What people call a case by; a briefing is called by its cut-off. */
    private static String said(String key) {
        return BriefingKey.read(key)
                .map(briefing -> briefing.cutoff().toString().replace('T', ' '))
                .orElse(key);
    }

    private Optional<String> placeOf(ProcessInstance process) {
        return Optional.ofNullable(process.getBusinessKey())
                .flatMap(key -> process.getProcessDefinitionId().startsWith(HAND_OFF_PROCESS)
                        ? folders.placeOf(new HandOffKey(key))
                        : petitions.look(new CaseNumber(key)).flatMap(folders::placeOf));
    }

    private Map<String, ProcessInstance> processesOf(List<Task> found) {
        Set<String> ids = found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        return instances.createProcessInstanceQuery().processInstanceIds(ids).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
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
