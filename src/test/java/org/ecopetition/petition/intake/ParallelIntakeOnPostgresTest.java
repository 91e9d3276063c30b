package org.ecopetition.petition.intake;

import org.ecopetition.OnPostgres;

/** Many clerks at once on PostgreSQL, where a failed statement ends its transaction. */
@OnPostgres
class ParallelIntakeOnPostgresTest extends ParallelIntakeTest {}
