package org.ecopetition.supervision;

import org.ecopetition.OnPostgres;

/** The same figures and lists on PostgreSQL. */
@OnPostgres
class WatchlistOnPostgresTest extends WatchlistTest {}
