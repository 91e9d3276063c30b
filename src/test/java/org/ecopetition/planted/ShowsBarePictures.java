package org.ecopetition.planted;

import org.ecopetition.evidence.EvidenceDesk;

/** Planted: hands out pictures in which nothing is covered. */
record ShowsBarePictures(EvidenceDesk desk) {}
