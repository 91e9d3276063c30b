package org.ecopetition.rectification;

import org.ecopetition.OnPostgres;

/** The same on PostgreSQL, where requests of the same moment really meet. */
@OnPostgres
class EnforcementDeskOnPostgresTest extends EnforcementDeskTest {}
