package org.ecopetition.planted;

import org.springframework.http.ContentDisposition;

/** Planted: a page that tells the name of its file itself. */
record NamesItsFile(ContentDisposition name) {}
