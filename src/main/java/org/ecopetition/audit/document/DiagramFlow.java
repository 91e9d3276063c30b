package org.ecopetition.audit.document;

import java.util.List;
import org.ecopetition.audit.document.DiagramShape.Box;
import org.jspecify.annotations.Nullable;

/**
 * A flow of a diagram with its place in it.
 *
 * @param points where it begins, turns and ends
 * @param label where its name stands
 */
record DiagramFlow(
        String id, String name, List<Box> points, @Nullable Box label) {

    /**
     * Draws it.
     *
     * @param look class names for what became of it, with a blank before each
     * @param times how often it was taken, where more than once
     */
    void draw(DiagramPen pen, String look, @Nullable Long times) {
        pen.line("flow" + look, points);
        if (!name.isEmpty() && label != null) {
            DiagramShape.text(pen, name, label);
        }
        if (times != null && points.size() > 1) {
            DiagramShape.count(pen, times, points.get(0).middle(points.get(1)));
        }
    }
}
