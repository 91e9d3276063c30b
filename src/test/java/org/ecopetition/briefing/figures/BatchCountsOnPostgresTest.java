package org.ecopetition.briefing.figures;

import org.ecopetition.OnPostgres;

/** The same counts on PostgreSQL. */
@OnPostgres
class BatchCountsOnPostgresTest extends BatchCountsTest {}
