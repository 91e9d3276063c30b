package org.ecopetition.petition.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** The number formats of a workbook: they decide what a reader sees of a number or day. */
final class CellFormats {

    static final CellFormats NONE = new CellFormats(List.of(), false);

    private static final String GENERAL = "General";

    /** Formats that spreadsheet programs in Chinese know without writing them down (ECMA-376 part 1, 18.8.30). */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(14, "yyyy/m/d"),
            Map.entry(22, "yyyy/m/d h:mm"),
            Map.entry(27, "yyyy\"年\"m\"月\""),
            Map.entry(28, "m\"月\"d\"日\""),
            Map.entry(29, "m\"月\"d\"日\""),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(32, "h\"时\"mm\"分\""),
            Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(36, "yyyy\"年\"m\"月\""),
            Map.entry(50, "yyyy\"年\"m\"月\""),
            Map.entry(51, "m\"月\"d\"日\""),
            Map.entry(52, "yyyy\"年\"m\"月\""),
            Map.entry(53, "m\"月\"d\"日\""),
            Map.entry(54, "m\"月\"d\"日\""),
            Map.entry(57, "yyyy\"年\"m\"月\""),
            Map.entry(58, "m\"月\"d\"日\""));

    private static final Pattern NOT_SHOWN = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");
    private static final Pattern QUOTED_CHINESE = Pattern.compile("\"([^\"A-Za-z]*)\"");
    private static final Pattern DATE = Pattern.compile("[ymdhs年月日]", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);

    /** From here on a spreadsheet keeps no longer every digit of a whole number. */
    private static final BigDecimal DIGITS_LOST = new BigDecimal("1e15");

    private final List<Integer> ids = new ArrayList<>();
    private final List<String> codes;
    private final boolean from1904;
    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);

    private CellFormats(List<String> codes, boolean from1904) {
        this.codes = codes;
        this.from1904 = from1904;
    }

    /** Reads the part of a workbook that holds its styles. */
    static CellFormats of(XmlPart styles, boolean from1904) {
        Map<Integer, String> own = new HashMap<>();
        CellFormats formats = new CellFormats(new ArrayList<>(), from1904);
        while (styles.next(Set.of("numFmt", "cellXfs"))) {
            if (styles.name().equals("numFmt")) {
                own.putIfAbsent(
                        styles.number("numFmtId", 0),
                        styles.attribute("formatCode").orElse(GENERAL));
                continue;
            }
            while (styles.next(Set.of("xf"), "cellXfs")) {
                int id = styles.number("numFmtId", 0);
                formats.ids.add(id);
                formats.codes.add(Optional.ofNullable(own.get(id))
                        .or(() -> Optional.ofNullable(CHINESE.get(id)))
                        .or(() -> Optional.ofNullable(BuiltinFormats.getBuiltinFormat(id)))
                        .orElse(GENERAL));
            }
        }
        return formats;
    }

    /** A number as its format shows it; all digits where the format leaves some out but the workbook keeps them. */
    String shown(String number, int style) {
        String code = codeOf(style);
        try {
            BigDecimal value = new BigDecimal(number);
            boolean isWhole =
                    value.stripTrailingZeros().scale() <= 0 && value.abs().compareTo(DIGITS_LOST) < 0;
            boolean isShort = NOT_SHOWN.matcher(code).replaceAll("").contains("E+");
            if (code.equalsIgnoreCase(GENERAL) || code.equals("@") || (isShort && isWhole)) {
                return value.abs().compareTo(DIGITS_LOST) < 0 ? plain(value) : "%.5E".formatted(value);
            }
            String plainly = showsDate(code) ? QUOTED_CHINESE.matcher(code).replaceAll("$1") : code;
            int id = style < ids.size() ? ids.get(style) : 0;
            return formatter
                    .formatRawCellContents(value.doubleValue(), id, plainly, from1904)
                    .strip();
        } catch (IllegalArgumentException noSuchNumberOrFormat) {
            return number.strip();
        }
    }

    /** The day, and the time where there is one, of a cell that shows a date, however short: {@code 2023-06-29 09:30:00}. */
    @Nullable
    String date(String number, int style) {
        if (!showsDate(codeOf(style))) {
            return null;
        }
        try {
            LocalDateTime date = DateUtil.getLocalDateTime(Double.parseDouble(number), from1904, true);
            return date == null ? null : written(date);
        } catch (IllegalArgumentException noDate) {
            return null;
        }
    }

    private static String written(LocalDateTime date) {
        return date.toLocalTime().toSecondOfDay() == 0 ? DAY.format(date) : DAY_AND_TIME.format(date);
    }

    private static boolean showsDate(String code) {
        return DATE.matcher(NOT_SHOWN.matcher(code).replaceAll("").replace(GENERAL, ""))
                .find();
    }

    private String codeOf(int style) {
        return style < codes.size() ? codes.get(style) : GENERAL;
    }

    private static String plain(BigDecimal number) {
        BigDecimal kept = number.round(KEPT);
        return kept.signum() == 0 ? "0" : kept.stripTrailingZeros().toPlainString();
    }
}
