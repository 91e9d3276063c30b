package org.ecopetition.process.deployment.move;

import org.ecopetition.OnPostgres;

/** Running cases are moved on PostgreSQL as well. */
@OnPostgres
class CaseMovesOnPostgresTest extends CaseMovesTest {}
