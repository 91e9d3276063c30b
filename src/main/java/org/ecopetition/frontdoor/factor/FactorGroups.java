package org.ecopetition.frontdoor.factor;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.ecopetition.organisation.Role;

/**
 * Whose second factor it is about, by groups; {@code unit} stands for all handling units.
 *
 * @param must sign in with it, and set it up at the next sign-in
 * @param may set it up by themselves
 * @param enrolmentCode whether the first set-up at a sign-in takes a code that an administrator gave out
 */
public record FactorGroups(List<String> must, List<String> may, boolean enrolmentCode) {

    /** All handling units. */
    public static final String UNITS = "unit";

    /** All groups that can be named, in the order in which people read them. */
    public static List<String> known() {
        return Stream.concat(Stream.of(Role.values()).map(Role::group), Stream.of(UNITS))
                .toList();
    }

    /** Whether all are groups that can be named. */
    boolean areKnown() {
        return Stream.concat(must.stream(), may.stream()).allMatch(known()::contains);
    }

    /** Whether somebody of these groups cannot sign in without it. */
    public boolean isMust(Collection<String> groups) {
        return named(groups, must);
    }

    /** Whether somebody of these groups may have it. */
    public boolean isOffered(Collection<String> groups) {
        return isMust(groups) || named(groups, may);
    }

    private static boolean named(Collection<String> groups, List<String> names) {
        return groups.stream().anyMatch(group -> names.contains(Role.isUnit(group) ? UNITS : group));
    }
}
