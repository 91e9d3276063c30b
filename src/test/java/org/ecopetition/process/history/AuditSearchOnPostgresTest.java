package org.ecopetition.process.history;

import org.ecopetition.OnPostgres;

/** The same on PostgreSQL, which finds words by their pairs of characters. */
@OnPostgres
class AuditSearchOnPostgresTest extends AuditSearchTest {}
