package org.ecopetition.supervision.web;

import org.ecopetition.OnPostgres;

/** The same book of visits on PostgreSQL. */
@OnPostgres
class VisitsOnPostgresTest extends VisitsPageTest {}
