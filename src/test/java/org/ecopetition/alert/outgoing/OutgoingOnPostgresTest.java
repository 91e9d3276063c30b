package org.ecopetition.alert.outgoing;

import org.ecopetition.OnPostgres;

/** Messages that leave the house, from PostgreSQL. */
@OnPostgres
class OutgoingOnPostgresTest extends OutgoingTest {}
