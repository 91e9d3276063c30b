package org.ecopetition.evidence.masking;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rectangle that is covered in a picture, in per cent of the upright picture's width and height.
 *
 * @param left from the left side to the rectangle
 * @param top from the upper side to it
 */
public record MaskedArea(BigDecimal left, BigDecimal top, BigDecimal width, BigDecimal height) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /**
     * The same with no more digits than are needed, so that equal areas are the same.
     *
     * @throws IllegalArgumentException when there is nothing of it, or not all of it lies in the picture
     */
    public MaskedArea {
        if (Stream.of(left, top).anyMatch(side -> side.signum() < 0)
                || Stream.of(width, height).anyMatch(length -> length.signum() <= 0)
                || left.add(width).compareTo(WHOLE) > 0
                || top.add(height).compareTo(WHOLE) > 0) {
            throw new IllegalArgumentException("no area of a picture");
        }
        left = left.stripTrailingZeros();
        top = top.stripTrailingZeros();
        width = width.stripTrailingZeros();
        height = height.stripTrailingZeros();
    }

    /** The four numbers in their order, as {@code 12.5,40,10,8}. */
    @Override
    public String toString() {
        return sides().map(BigDecimal::toPlainString).collect(Collectors.joining(","));
    }

    static MaskedArea read(String text) {
        List<BigDecimal> sides =
                Stream.of(text.split(",", -1)).map(BigDecimal::new).toList();
        if (sides.size() != 4) {
            throw new IllegalArgumentException("an area has four numbers");
        }
        return new MaskedArea(sides.get(0), sides.get(1), sides.get(2), sides.get(3));
    }

    /** Whether all of the other lies within this one. */
    boolean covers(MaskedArea other) {
        return left.compareTo(other.left) <= 0
                && top.compareTo(other.top) <= 0
                && left.add(width).compareTo(other.left.add(other.width)) >= 0
                && top.add(height).compareTo(other.top.add(other.height)) >= 0;
    }

    /** Leaves nothing of what is under it; a point that lies in it by a part is covered whole. */
    void paint(Graphics2D brush, int across, int down) {
        int fromX = before(left, across);
        int fromY = before(top, down);
        brush.setColor(Color.BLACK);
        brush.fill(new Rectangle(
                fromX, fromY, behind(left.add(width), across) - fromX, behind(top.add(height), down) - fromY));
    }

    private static int before(BigDecimal percent, int points) {
        return (int) Math.floor(percent.doubleValue() * points / 100);
    }

    private static int behind(BigDecimal percent, int points) {
        return (int) Math.ceil(percent.doubleValue() * points / 100);
    }

    private Stream<BigDecimal> sides() {
        return Stream.of(left, top, width, height);
    }
}
