package org.ecopetition.petition;

import org.ecopetition.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class CallersNamedOnPostgresTest extends CallersNamedTest {}
