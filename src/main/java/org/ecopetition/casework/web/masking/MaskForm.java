package org.ecopetition.casework.web.masking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecopetition.evidence.masking.MaskedArea;
import org.ecopetition.evidence.masking.PictureMasks;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.form.Form;

/**
 * The areas to be covered as the page sends them.
 *
 * @param areas by where they stand in the form, counted from 0
 */
@Form("masks.fault")
record MaskForm(Map<String, AreaField> areas) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Pattern PLACE = Pattern.compile("\\d{1,6}");
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(\\.\\d{1,9})?%?");

    /** How fine an area can be: a hundredth of a per cent is less than a point of the picture. */
    private static final int DIGITS = 2;

    /** Areas that can be typed in addition where no script draws them. */
    private static final int ROOM = 3;

    MaskForm {
        areas = Objects.requireNonNullElse(areas, Map.of());
    }

    /** One area as typed, in per cent; all empty for none. */
    record AreaField(String left, String top, String width, String height) {

        private static final AreaField BLANK = new AreaField("", "", "", "");

        AreaField {
            left = Objects.requireNonNullElse(left, "");
            top = Objects.requireNonNullElse(top, "");
            width = Objects.requireNonNullElse(width, "");
            height = Objects.requireNonNullElse(height, "");
        }

        static AreaField of(MaskedArea area) {
            return new AreaField(
                    area.left().toPlainString(),
                    area.top().toPlainString(),
                    area.width().toPlainString(),
                    area.height().toPlainString());
        }

        boolean isBlank() {
            return Stream.of(left, top, width, height).allMatch(String::isBlank);
        }

        MaskedArea area() {
            return new MaskedArea(number(left), number(top), number(width), number(height));
        }
    }

    static MaskForm of(PictureMasks masks) {
        return new MaskForm(numbered(masks.areas().stream().map(AreaField::of)));
    }

    /** The areas that are not empty, numbered anew in the order of their numbers: a script leaves gaps. */
    MaskForm arranged() {
        return new MaskForm(numbered(areas.entrySet().stream()
                .sorted(Comparator.comparingInt(area -> numberIn(area.getKey())))
                .map(Map.Entry::getValue)
                .filter(area -> !area.isBlank())));
    }

    /** The same with room for further areas. */
    MaskForm withRoom() {
        return new MaskForm(numbered(Stream.concat(
                areas.values().stream(), Stream.generate(() -> AreaField.BLANK).limit(ROOM))));
    }

    /** What is wrong, at {@code areas[0].left}. */
    List<Fault> faults() {
        return areas.entrySet().stream()
                .flatMap(area -> faultsOf("areas[" + area.getKey() + "].", area.getValue()).stream())
                .toList();
    }

    /** What is to be covered; only to be asked for where nothing is wrong. */
    PictureMasks masks() {
        return new PictureMasks(areas.values().stream().map(AreaField::area).toList());
    }

    private static List<Fault> faultsOf(String where, AreaField area) {
        List<Fault> unread = Stream.of(
                        unread(where + "left", area.left()),
                        unread(where + "top", area.top()),
                        unread(where + "width", area.width()),
                        unread(where + "height", area.height()))
                .flatMap(List::stream)
                .toList();
        if (!unread.isEmpty()) {
            return unread;
        }
        List<Fault> outside = new ArrayList<>(reach(where + "left", where + "width", area.left(), area.width()));
        outside.addAll(reach(where + "top", where + "height", area.top(), area.height()));
        return outside;
    }

    private static List<Fault> unread(String field, String typed) {
        if (typed.isBlank()) {
            return List.of(new Fault(field, "masks.fault.missing"));
        }
        boolean isPercent = PERCENT.matcher(TypedText.plain(typed)).matches()
                && number(typed).compareTo(WHOLE) <= 0;
        return isPercent ? List.of() : List.of(new Fault(field, "masks.fault.number"));
    }

    private static List<Fault> reach(String fromField, String lengthField, String from, String length) {
        if (number(from).compareTo(WHOLE) == 0) {
            return List.of(new Fault(fromField, "masks.fault.outside"));
        }
        if (number(length).signum() == 0) {
            return List.of(new Fault(lengthField, "masks.fault.nothing"));
        }
        BigDecimal room = WHOLE.subtract(number(from));
        return number(length).compareTo(room) > 0
                ? List.of(new Fault(
                        lengthField,
                        "masks.fault.beyond",
                        room.stripTrailingZeros().toPlainString()))
                : List.of();
    }

    private static BigDecimal number(String typed) {
        return new BigDecimal(TypedText.plain(typed).replace("%", "")).setScale(DIGITS, RoundingMode.HALF_UP);
    }

    private static Map<String, AreaField> numbered(Stream<AreaField> areas) {
        Map<String, AreaField> numbered = new LinkedHashMap<>();
        areas.forEach(area -> numbered.put(String.valueOf(numbered.size()), area));
        return numbered;
    }

    private static int numberIn(String key) {
        return PLACE.matcher(key).matches() ? Integer.parseInt(key) : Integer.MAX_VALUE;
    }
}
