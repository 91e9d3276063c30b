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
 * @param section where the page of administration offers it; null where it stands in the bar for everybody
 */
record NavigationEntry(
        String address,
        String text,
        Set<Audience> audiences,
        @Nullable Section section) {

    /** A part of the page of administration. */
    enum Section {
        PEOPLE,
        DATA,
        MODELS,
        RUNNING
    }

    private static final String ADMINISTRATION = "/admin";

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
            new NavigationEntry(ADMINISTRATION, "nav.administration", Set.of(ADMINISTRATOR)),
            ofAdministrator("/organisation/units", "nav.units", Section.PEOPLE),
            ofAdministrator("/camunda/app/admin/default/", "nav.admin", Section.PEOPLE),
            new NavigationEntry("/admin/sign-on", "nav.sign-on", Set.of(ADMINISTRATOR, AUDITOR), Section.PEOPLE),
            ofAdministrator("/organisation/calendar", "nav.calendar", Section.DATA),
            ofAdministrator("/organisation/programmes", "nav.programmes", Section.DATA),
            ofAdministrator("/organisation/tiles", "nav.tiles", Section.DATA),
            ofAdministrator("/organisation/import-words", "nav.import-words", Section.DATA),
            ofAdministrator("/organisation/table-layouts", "nav.table-layouts", Section.DATA),
            ofAdministrator("/organisation/public-doors", "nav.public-doors", Section.DATA),
            ofAdministrator("/organisation/retention", "nav.retention", Section.DATA),
            ofAdministrator("/briefings/rounds", "nav.briefing-rounds", Section.DATA),
            ofAdministrator("/limits/editions", "nav.limits", Section.DATA),
            ofAdministrator("/admin/models", "nav.models", Section.MODELS),
            ofAdministrator("/admin/models/moves", "nav.moves", Section.MODELS),
            ofAdministrator("/admin/incidents", "nav.incidents", Section.RUNNING),
            ofAdministrator("/admin/interventions", "nav.interventions", Section.RUNNING),
            new NavigationEntry(
                    "/camunda/app/cockpit/default/", "nav.cockpit", Set.of(ADMINISTRATOR, AUDITOR), Section.RUNNING),
            ofAdministrator("/notices/deliveries", "nav.deliveries", Section.RUNNING),
            new NavigationEntry("/manual", "nav.manual", Set.of(SIGNED_IN)),
            new NavigationEntry(RESULTS, "nav.public", Set.of(EVERYBODY)),
            new NavigationEntry(OWN, "nav.petitions", Set.of(EVERYBODY)));

    private NavigationEntry(String address, String text, Set<Audience> audiences) {
        this(address, text, audiences, null);
    }

    private static NavigationEntry ofAdministrator(String address, String text, Section section) {
        return new NavigationEntry(address, text, Set.of(ADMINISTRATOR), section);
    }

    /** Whether the bar offers it: administrators find what is theirs behind one entry. */
    boolean standsInBar(@Nullable Authentication visitor) {
        return isOpenTo(visitor) && (section == null || !ADMINISTRATOR.includes(visitor));
    }

    boolean isOpenTo(@Nullable Authentication visitor) {
        return audiences.stream().anyMatch(audience -> audience.includes(visitor));
    }

    private boolean isInEveryBar() {
        return section == null && !ADMINISTRATION.equals(address);
    }

    /** Whether a page at this path belongs to the place; what everybody may read belongs to the results. */
    public boolean holds(String path) {
        if ("/".equals(address)) {
            return "/".equals(path);
        }
        if (ADMINISTRATION.equals(address)) {
            return path.equals(address)
                    || (ALL.stream().anyMatch(entry -> entry.section != null && path.startsWith(entry.address))
                            && ALL.stream().noneMatch(entry -> entry.isInEveryBar() && entry.holds(path)));
        }
        return path.startsWith(address)
                || (RESULTS.equals(address) && path.startsWith("/public/") && !path.startsWith(OWN));
    }
}
