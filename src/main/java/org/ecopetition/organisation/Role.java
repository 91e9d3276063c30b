package org.ecopetition.organisation;

import java.util.Optional;

/** A standing group of the house; the handling units come on top of these. */
public enum Role {
    INTAKE("intake"),
    LIAISON("liaison"),
    LEADER("leader"),
    AUDITOR("auditor"),
    ADMINISTRATOR("camunda-admin");

    private static final String UNIT = "unit";

    private final String group;

    Role(String group) {
        this.group = group;
    }

    /** The id of its group in the engine. */
    public String group() {
        return group;
    }

    public static Optional<Role> of(String group) {
        for (Role role : values()) {
            if (role.group.equals(group)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** Whether the group is a handling unit, whose officers see their own tasks alone. */
    public static boolean isUnit(String group) {
        return group.startsWith(UNIT);
    }
}
