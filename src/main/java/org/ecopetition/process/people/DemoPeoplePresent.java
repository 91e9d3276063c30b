package org.ecopetition.process.people;

/** The database holds the demonstration people, whose password everybody knows, but the demonstration is not asked for. */
class DemoPeoplePresent extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    DemoPeoplePresent() {
        super("the database holds demonstration people and the profile demo is not active");
    }
}
