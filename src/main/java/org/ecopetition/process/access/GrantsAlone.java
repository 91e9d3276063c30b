package org.ecopetition.process.access;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_REVOKE;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.ecopetition.organisation.Role;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.util.CollectionUtils;

/**
 * The engine's rights as this house writes them: grants alone. A right that is taken back by a row of its own would make the
 * engine look for such rows at every question, so nobody may write one; and it asks for all of a person's groups at once
 * instead of first asking which of them hold any grant. The tasks of groups are found by their groups.
 */
final class GrantsAlone extends AuthorizationManager {

    private final GroupTasks tasks;

    /** What this command has asked and may: a form that is handed in is checked before it is read, and once more by the engine. */
    private final Set<Right> granted = new HashSet<>();

    private GrantsAlone(GroupTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void insert(DbEntity authorization) {
        mustNotTakeBack((AuthorizationEntity) authorization);
        super.insert(authorization);
    }

    @Override
    public void update(AuthorizationEntity authorization) {
        mustNotTakeBack(authorization);
        super.update(authorization);
    }

    @Override
    public List<String> filterAuthenticatedGroupIds(@Nullable List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    @Override
    public boolean isAuthorized(String person, @Nullable List<String> groups, CompositePermissionCheck check) {
        Right right = new Right(person, groups, contentOf(check));
        boolean may = granted.contains(right) || super.isAuthorized(person, groups, check);
        if (may) {
            granted.add(right);
        }
        return may;
    }

    private record Right(String person, @Nullable List<String> groups, List<?> check) {}

    private static List<?> contentOf(CompositePermissionCheck check) {
        return List.of(
                check.isDisjunctive(),
                check.getAtomicChecks().stream().map(GrantsAlone::contentOf).toList(),
                check.getCompositeChecks().stream().map(GrantsAlone::contentOf).toList());
    }

    private static List<?> contentOf(PermissionCheck check) {
        return Arrays.asList(
                check.getResourceType(),
                check.getResourceId(),
                check.getResourceIdQueryParam(),
                check.getPerms(),
                check.getAuthorizationNotFoundReturnValue());
    }

    /** Officers of handling units alone ask for the tasks of their units; everybody else holds grants on the whole. */
    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        super.configureTaskQuery(query);
        List<String> groups = Optional.ofNullable(getCurrentAuthentication())
                .map(Authentication::getGroupIds)
                .orElse(List.of());
        boolean isOfUnits = !groups.isEmpty() && groups.stream().allMatch(Role::isUnit);
        if (isOfUnits && query.getAuthCheck().isAuthorizationCheckEnabled()) {
            boolean narrowed = tasks.narrowToUnits(query, groups);
            query.getAuthCheck().setAuthorizationCheckEnabled(!narrowed);
        } else if (query.getCandidateUser() == null && !CollectionUtils.isEmpty(query.getCandidateGroups())) {
            tasks.narrowToCandidates(query, query.getCandidateGroups());
        }
    }

    private static void mustNotTakeBack(AuthorizationEntity authorization) {
        if (authorization.getAuthorizationType() == AUTH_TYPE_REVOKE) {
            throw new Refusal("authorization.revoke");
        }
    }

    /** Opens one for each command. */
    static final class Opened implements SessionFactory {

        private final GroupTasks tasks;

        Opened(GroupTasks tasks) {
            this.tasks = tasks;
        }

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new GrantsAlone(tasks);
        }
    }
}
