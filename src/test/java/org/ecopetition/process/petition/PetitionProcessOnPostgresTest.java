package org.ecopetition.process.petition;

import org.ecopetition.OnPostgres;

/** What can become of a petition on PostgreSQL. */
@OnPostgres
class PetitionProcessOnPostgresTest extends PetitionProcessTest {}
