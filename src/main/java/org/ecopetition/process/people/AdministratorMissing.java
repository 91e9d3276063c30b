package org.ecopetition.process.people;

/** Nobody could administer this installation: no administrator is in the database and no password is configured. */
class AdministratorMissing extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    AdministratorMissing() {
        super("no administrator in the database and eco-petition.administrator.password is not set");
    }
}
