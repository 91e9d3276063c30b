package org.ecopetition.paper;

import java.time.LocalDate;

/**
 * What a document says of itself beside its text: the same for the same paper, whenever and by whomever it is made.
 *
 * @param title of the paper
 * @param issuer whose paper it is
 * @param date of the paper
 */
public record PaperOrigin(String title, String issuer, LocalDate date) {}
