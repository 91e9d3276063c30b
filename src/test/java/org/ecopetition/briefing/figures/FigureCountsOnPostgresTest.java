package org.ecopetition.briefing.figures;

import org.ecopetition.OnPostgres;

/** The same figures on PostgreSQL. */
@OnPostgres
class FigureCountsOnPostgresTest extends FigureCountsTest {}
