package org.ecopetition.process.handoff;

import org.ecopetition.OnPostgres;

/** The ways of a hand-off on PostgreSQL. */
@OnPostgres
class HandoffProcessOnPostgresTest extends HandoffProcessTest {}
