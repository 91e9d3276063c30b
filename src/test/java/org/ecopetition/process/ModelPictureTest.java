package org.ecopetition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The drawing of each model can be read: on one screen across, on one sheet of A3, no line over another or over a box. */
class ModelPictureTest {

    private static final double SCREEN = 1920;
    /** A sheet of A3 that is as wide as the screen. */
    private static final double SHEET = SCREEN / Math.sqrt(2);

    private record Line(String flow, Line2D line) {}

    private record Box(BpmnShape shape, Rectangle2D area) {
        String id() {
            return shape.getBpmnElement().getId();
        }
    }

    static Stream<ProcessFolder> folders() {
        return ProcessFolder.all();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void fitsOneScreenAndOneSheet(ProcessFolder folder) {
        Rectangle2D whole = new Rectangle2D.Double();
        whole.setRect(boxes(folder).get(0).area());
        boxes(folder).forEach(box -> whole.add(box.area()));
        lines(folder).forEach(line -> whole.add(line.line().getBounds2D()));

        assertThat(whole.getMinX()).isNotNegative();
        assertThat(whole.getMaxX()).isLessThanOrEqualTo(SCREEN);
        assertThat(whole.getHeight()).isLessThanOrEqualTo(SHEET);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void drawsNoLineOverAnother(ProcessFolder folder) {
        List<Line> lines = lines(folder);
        List<String> crossing = new ArrayList<>();
        for (Line one : lines) {
            lines.stream()
                    .filter(other -> one.flow().compareTo(other.flow()) < 0)
                    .filter(other -> one.line().intersectsLine(other.line()))
                    .forEach(other -> crossing.add(one.flow() + " × " + other.flow()));
        }
        assertThat(crossing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void drawsNothingOverABox(ProcessFolder folder) {
        List<Box> boxes = boxes(folder).stream()
                .filter(box -> !(box.shape().getBpmnElement() instanceof SubProcess))
                .filter(box -> !(box.shape().getBpmnElement() instanceof BoundaryEvent))
                .toList();
        List<String> covered = new ArrayList<>();
        for (Box box : boxes) {
            Rectangle2D inside = new Rectangle2D.Double(
                    box.area().getX() + 1,
                    box.area().getY() + 1,
                    box.area().getWidth() - 2,
                    box.area().getHeight() - 2);
            lines(folder).stream()
                    .filter(line -> line.line().intersects(inside))
                    .forEach(line -> covered.add(line.flow() + " over " + box.id()));
            boxes.stream()
                    .filter(other -> other.id().compareTo(box.id()) < 0)
                    .filter(other -> other.area().intersects(inside))
                    .forEach(other -> covered.add(other.id() + " over " + box.id()));
        }
        assertThat(covered).isEmpty();
    }

    private static List<Box> boxes(ProcessFolder folder) {
        return folder.all(BpmnShape.class).stream()
                .map(shape -> new Box(shape, area(shape.getBounds())))
                .toList();
    }

    private static Rectangle2D area(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static List<Line> lines(ProcessFolder folder) {
        return folder.all(BpmnEdge.class).stream()
                .flatMap(edge -> lines(edge.getBpmnElement().getId(), edge.getWaypoints()))
                .toList();
    }

    private static Stream<Line> lines(String flow, Collection<Waypoint> points) {
        List<Line> lines = new ArrayList<>();
        Waypoint from = null;
        for (Waypoint to : points) {
            if (from != null) {
                lines.add(new Line(flow, new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY())));
            }
            from = to;
        }
        return lines.stream();
    }
}
