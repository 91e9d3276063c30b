package org.ecopetition.process.handoff;

import org.ecopetition.OnPostgres;

/** The refusals of a hand-off's tasks on PostgreSQL, where a refused transaction has to be rolled back as a whole. */
@OnPostgres
class HandoffRefusalsOnPostgresTest extends HandoffRefusalsTest {}
