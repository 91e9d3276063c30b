package org.ecopetition.audit.document;

import java.util.List;
import org.ecopetition.audit.document.DiagramShape.Box;

/** Draws the parts of a diagram; looks are class names parted by blanks, such as {@code shape passed}. */
interface DiagramPen {

    /** What a text is. */
    enum Letters {
        /** A name. */
        NAME,
        /** The sign in a gateway. */
        SIGN,
        /** How often something was passed. */
        COUNT
    }

    /** A box with round corners. */
    void rectangle(String look, Box box);

    void circle(String look, double x, double y, double radius);

    void polygon(String look, List<Box> corners);

    /** A line that ends with a tip. */
    void line(String look, List<Box> points);

    /** One line of text with {@code x} in its middle. */
    void text(Letters letters, String words, double x, double y);
}
