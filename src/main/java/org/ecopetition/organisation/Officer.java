package org.ecopetition.organisation;

/** Somebody who works in the house, as the sign-on knows the person. */
public interface Officer {

    /** The name people call the person by. */
    String fullName();
}
