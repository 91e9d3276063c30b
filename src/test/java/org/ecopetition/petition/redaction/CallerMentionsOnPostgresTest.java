package org.ecopetition.petition.redaction;

import org.ecopetition.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class CallerMentionsOnPostgresTest extends CallerMentionsTest {}
