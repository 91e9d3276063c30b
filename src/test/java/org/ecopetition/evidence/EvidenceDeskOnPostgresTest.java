package org.ecopetition.evidence;

import org.ecopetition.OnPostgres;

/** The same on PostgreSQL, where a file that arrives twice at once ends a transaction. */
@OnPostgres
class EvidenceDeskOnPostgresTest extends EvidenceDeskTest {}
