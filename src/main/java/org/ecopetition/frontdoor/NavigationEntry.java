package org.ecopetition.frontdoor;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;
import static org.ecopetition.organisation.Audience.AUDITOR;
import static org.ecopetition.organisation.Audience.EVERYBODY;
import static org.ecopetition.organisation.Audience.INTAKE;
import static org.ecopetition.organisation.Audience.LEADER;
import static org.ecopetition.organisation.Audience.LIAISON;
import static org.ecopetition.organisation.Audience.SIGNED_IN;
import static org.ecopetition.organisation.Audience.UNITS;

import java.util.List;
import java.util.Set;
import org.ecopetition.organisation.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * An entry of the main navigation.
 *
 * @param address where it leads
 * @param text message key of its name
 * @param audiences who may go there, as its page says it
 */
record NavigationEntry(String address, String text, Set<Audience> audiences) {

    private static final String RESULTS = "/public/disclosures";
    private static final String OWN = "/public/petitions";

    /** Every place of the house in its order. */
    static final List<NavigationEntry> ALL = List.of(
            new NavigationEntry("/", "nav.start", Set.of(SIGNED_IN)),
            new NavigationEntry("/intake", "nav.intake", Set.of(INTAKE, LIAISON)),
            new NavigationEntry(
                    "/camunda/app/tasklist/default/",
                    "nav.tasklist",
                    Set.of(INTAKE, LIAISON, LEADER, ADMINISTRATOR, UNITS)),
            new NavigationEntry("/supervision", "nav.supervision", Set.of(LIAISON, LEADER, AUDITOR, UNITS)),
            new NavigationEntry("/visits", "nav.visits", Set.of(LIAISON, LEADER, AUDITOR)),
            new NavigationEntry("/figures", "nav.figures", Set.of(LIAISON, LEADER, AUDITOR)),
            new NavigationEntry("/batches", "nav.batches", Set.of(LIAISON, LEADER, AUDITOR)),
            new NavigationEntry("/briefings", "nav.briefings", Set.of(LIAISON, LEADER, AUDITOR, ADMINISTRATOR, UNITS)),
            new NavigationEntry("/look-back", "nav.look-back", Set.of(LIAISON, LEADER, AUDITOR, UNITS)),
            new NavigationEntry("/audit", "nav.audit", Set.of(AUDITOR, ADMINISTRATOR, LIAISON)),
            new NavigationEntry("/organisation/units", "nav.units", Set.of(ADMINISTRATOR)),
            new NavigationEntry("/organisation/calendar", "nav.calendar", Set.of(ADMINISTRATOR)),
            new NavigationEntry("/limits/editions", "nav.limits", Set.of(ADMINISTRATOR)),
            new NavigationEntry("/admin/models", "nav.models", Set.of(ADMINISTRATOR)),
            new NavigationEntry("/admin/incidents", "nav.incidents", Set.of(ADMINISTRATOR)),
            new NavigationEntry("/admin/interventions", "nav.interventions", Set.of(ADMINISTRATOR)),
            new NavigationEntry("/notices/deliveries", "nav.deliveries", Set.of(ADMINISTRATOR)),
            new NavigationEntry("/camunda/app/cockpit/default/", "nav.cockpit", Set.of(ADMINISTRATOR, AUDITOR)),
            new NavigationEntry("/camunda/app/admin/default/", "nav.admin", Set.of(ADMINISTRATOR)),
            new NavigationEntry("/manual", "nav.manual", Set.of(SIGNED_IN)),
            new NavigationEntry(RESULTS, "nav.public", Set.of(EVERYBODY)),
            new NavigationEntry(OWN, "nav.petitions", Set.of(EVERYBODY)));

    boolean isOpenTo(@Nullable Authentication visitor) {
        return audiences.stream().anyMatch(audience -> audience.includes(visitor));
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
