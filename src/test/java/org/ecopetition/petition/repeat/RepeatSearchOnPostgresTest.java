package org.ecopetition.petition.repeat;

import org.ecopetition.OnPostgres;

/** The same keys and the same search on PostgreSQL. */
@OnPostgres
class RepeatSearchOnPostgresTest extends RepeatSearchTest {}
