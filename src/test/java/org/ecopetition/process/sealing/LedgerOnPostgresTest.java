package org.ecopetition.process.sealing;

import org.ecopetition.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class LedgerOnPostgresTest extends LedgerTest {}
