package org.ecopetition.process.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.ecopetition.organisation.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The ready-made lists of Tasklist (本单位待办, 我的任务, 即将到期 …), each for the groups that need it; it opens on the first. */
@Component
class Worklists {

    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";
    private static final String NOW = "${now()}";
    private static final String SOON = "${dateTime().plusDays(2)}";

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;
    private final OfficialGroups groups;
    private final MessageSource words;

    Worklists(FilterService filters, TaskService tasks, Grants grants, OfficialGroups groups, MessageSource words) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
        this.groups = groups;
        this.words = words;
    }

    /** Enters every list that is not there yet and lets its groups read it. */
    void offer() {
        List<String> units = groups.ofUnits();
        List<String> offices = List.of(Role.LIAISON.group(), Role.LEADER.group());
        List<String> workers = groups.ofTheTrade().stream()
                .filter(group -> offices.contains(group) || Role.isUnit(group))
                .toList();
        offer("mine", 20, "#2f5d8a", workers, query().taskAssigneeExpression(ME));
        offer("unit", 10, "#3b7d4f", units, waitingForUs());
        offer("office", 10, "#3b7d4f", offices, waitingForUs());
        offer(
                "due-soon",
                30,
                "#b7791f",
                workers,
                query().dueAfterExpression(NOW).dueBeforeExpression(SOON));
        offer("overdue", 40, "#b23b3b", workers, query().dueBeforeExpression(NOW));
        offer("all", 50, "#5f6b7a", offices, query());
    }

    private TaskQuery query() {
        return tasks.createTaskQuery();
    }

    private TaskQuery waitingForUs() {
        return query().taskCandidateGroupInExpression(MY_GROUPS);
    }

    private void offer(String key, int priority, String color, List<String> readers, TaskQuery query) {
        String name = word("worklist." + key);
        Filter filter = filters.createFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(name);
            filter.setQuery(query);
            filter.setProperties(Map.of(
                    "priority",
                    priority,
                    "color",
                    color,
                    "description",
                    word("worklist." + key + ".description"),
                    "refresh",
                    true,
                    "showUndefinedVariable",
                    false));
            filters.saveFilter(filter);
        }
        for (String group : readers) {
            grants.grant(group, Resources.FILTER, filter.getId(), Permissions.READ);
        }
    }

    private String word(String key) {
        return words.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
