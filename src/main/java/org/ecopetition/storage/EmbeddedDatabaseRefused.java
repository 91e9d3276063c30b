package org.ecopetition.storage;

/** A house of the profile {@code production} would stand on the embedded database, which has no password and one node alone. */
class EmbeddedDatabaseRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    EmbeddedDatabaseRefused() {
        super("the profile production needs PostgreSQL: --spring.profiles.active=postgresql,production");
    }
}
