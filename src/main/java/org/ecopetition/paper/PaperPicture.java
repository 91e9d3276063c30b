package org.ecopetition.paper;

import org.springframework.core.io.ByteArrayResource;

/**
 * A picture that stands in a paper.
 *
 * @param png the picture
 * @param width in millimetres on paper
 * @param height in millimetres on paper
 * @param says what it shows, for whoever does not see it
 */
public record PaperPicture(ByteArrayResource png, double width, double height, String says) {}
