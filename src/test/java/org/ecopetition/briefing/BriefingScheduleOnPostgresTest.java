package org.ecopetition.briefing;

import org.ecopetition.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class BriefingScheduleOnPostgresTest extends BriefingScheduleTest {}
