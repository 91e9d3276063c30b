package org.ecopetition.organisation.web;

import java.util.List;
import java.util.Set;

/**
 * An entry of the main navigation.
 *
 * @param address where it leads
 * @param text message key of its name
 * @param groups who may go there; the empty set stands for everybody
 */
record Place(String address, String text, Set<String> groups) {

    private static final String RESULTS = "/public/disclosures";
    private static final String OWN = "/public/petitions";

    /** Every place of the house in its order. */
    static final List<Place> ALL = List.of(
            new Place("/", "nav.start", Set.of(Visitor.LOGGED_IN)),
            new Place("/intake", "nav.intake", Set.of("intake", "liaison")),
            new Place(
                    "/camunda/app/tasklist/default/",
                    "nav.tasklist",
                    Set.of("intake", "liaison", "leader", "camunda-admin", Visitor.UNIT)),
            new Place("/supervision", "nav.supervision", Set.of("liaison", "leader", "auditor", Visitor.UNIT)),
            new Place("/visits", "nav.visits", Set.of("liaison", "leader", "auditor")),
            new Place("/figures", "nav.figures", Set.of("liaison", "leader", "auditor")),
            new Place("/batches", "nav.batches", Set.of("liaison", "leader", "auditor")),
            new Place(
                    "/briefings",
                    "nav.briefings",
                    Set.of("liaison", "leader", "auditor", "camunda-admin", Visitor.UNIT)),
            new Place("/look-back", "nav.look-back", Set.of("liaison", "leader", "auditor", Visitor.UNIT)),
            new Place("/audit", "nav.audit", Set.of("auditor", "camunda-admin", "liaison")),
            new Place("/organisation/calendar", "nav.calendar", Set.of("camunda-admin")),
            new Place("/limits/editions", "nav.limits", Set.of("camunda-admin")),
            new Place("/camunda/app/cockpit/default/", "nav.cockpit", Set.of("camunda-admin", "auditor")),
            new Place("/camunda/app/admin/default/", "nav.admin", Set.of("camunda-admin")),
            new Place(RESULTS, "nav.public", Set.of()),
            new Place(OWN, "nav.petitions", Set.of()));

    boolean isOpenTo(Visitor visitor) {
        return groups.isEmpty() || groups.stream().anyMatch(visitor::belongsTo);
    }

    /** Whether a page at this path belongs to the place; what everybody may read belongs to the results. */
    public boolean holds(String path) {
        if ("/".equals(address)) {
            return "/".equals(path);
        }
        return path.startsWith(address)
                || (RESULTS.equals(address) && path.startsWith("/public/") && !path.startsWith(OWN));
    }
}
