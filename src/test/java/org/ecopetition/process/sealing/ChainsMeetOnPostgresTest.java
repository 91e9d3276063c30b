package org.ecopetition.process.sealing;

import org.ecopetition.OnPostgres;

/** The same on PostgreSQL, where a failed statement ends its transaction. */
@OnPostgres
class ChainsMeetOnPostgresTest extends ChainsMeetTest {}
