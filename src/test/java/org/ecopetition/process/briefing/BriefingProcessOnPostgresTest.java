package org.ecopetition.process.briefing;

import org.ecopetition.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class BriefingProcessOnPostgresTest extends BriefingProcessTest {}
