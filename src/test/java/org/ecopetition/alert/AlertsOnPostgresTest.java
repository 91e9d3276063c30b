package org.ecopetition.alert;

import org.ecopetition.OnPostgres;

/** Who hears of what, on PostgreSQL. */
@OnPostgres
class AlertsOnPostgresTest extends AlertsTest {}
