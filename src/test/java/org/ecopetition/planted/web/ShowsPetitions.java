package org.ecopetition.planted.web;

import org.ecopetition.petition.Petition;

/** Planted: a page that knows what another feature holds. */
record ShowsPetitions(Petition petition) {}
