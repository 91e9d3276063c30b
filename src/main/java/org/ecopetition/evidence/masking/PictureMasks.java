package org.ecopetition.evidence.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that is covered in a picture. */
public record PictureMasks(List<MaskedArea> areas) {

    public static final PictureMasks NONE = new PictureMasks(List.of());

    private static final String NUMBER = "\\d{1,3}(\\.\\d{1,2})?";
    private static final Pattern WRITTEN =
            Pattern.compile("(NUMBER(,NUMBER){3}(;NUMBER(,NUMBER){3})*)?".replace("NUMBER", NUMBER));

    public PictureMasks {
        areas = areas.stream().distinct().toList();
    }

    /** Reads what {@link #toString} wrote; nothing where it is anything else. */
    public static Optional<PictureMasks> read(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(text.isEmpty() ? NONE : new PictureMasks(readAreas(text)));
        } catch (IllegalArgumentException outside) {
            return Optional.empty();
        }
    }

    /** The same and in addition all that is covered in others. */
    public PictureMasks and(PictureMasks others) {
        return new PictureMasks(
                Stream.concat(areas.stream(), others.areas.stream()).toList());
    }

    /** The areas one after the other, parted by semicolons. */
    @Override
    public String toString() {
        return areas.stream().map(MaskedArea::toString).collect(Collectors.joining(";"));
    }

    /** Whether each area of the other lies within one of these. */
    boolean cover(PictureMasks other) {
        return other.areas.stream().allMatch(area -> areas.stream().anyMatch(mine -> mine.covers(area)));
    }

    private static List<MaskedArea> readAreas(String text) {
        List<MaskedArea> areas = new ArrayList<>();
        for (String area : text.split(";", -1)) {
            areas.add(MaskedArea.read(area));
        }
        return areas;
    }
}
