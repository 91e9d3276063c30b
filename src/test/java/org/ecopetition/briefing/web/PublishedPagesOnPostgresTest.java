package org.ecopetition.briefing.web;

import org.ecopetition.OnPostgres;

/** Published figures on PostgreSQL, where two that enter the same batch at once really do so at once. */
@OnPostgres
class PublishedPagesOnPostgresTest extends PublishedPagesTest {}
