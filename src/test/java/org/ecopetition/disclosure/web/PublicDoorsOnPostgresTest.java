package org.ecopetition.disclosure.web;

import org.ecopetition.OnPostgres;

/** The doors of the public on PostgreSQL, where requests at once are handled at once. */
@OnPostgres
class PublicDoorsOnPostgresTest extends PublicDoorsTest {}
