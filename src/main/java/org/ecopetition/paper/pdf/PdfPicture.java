package org.ecopetition.paper.pdf;

import java.awt.Graphics2D;

/**
 * A picture of lines and letters in a PDF, which stays sharp however large it is shown: it stands where the page has an
 * {@code <object type="picture" data="name">} of its proportions.
 */
public interface PdfPicture {

    /** In units of the picture. */
    double width();

    /** In units of the picture. */
    double height();

    /** Draws it from the upper left corner, in units of the picture. */
    void draw(Graphics2D canvas);
}
