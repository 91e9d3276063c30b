package org.ecopetition.process.access;

import org.ecopetition.OnPostgres;

/** Wrong passwords on PostgreSQL, where attempts at once are counted at once. */
@OnPostgres
class WrongPasswordsOnPostgresTest extends WrongPasswordsTest {}
