package org.ecopetition.disclosure.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.disclosure.table.TableSettings.Heading;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.setting.DatedSettings;
import org.ecopetition.organisation.setting.SettingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The column sets of the public table by their letters: as an administrator set them by the page, else as the program was started. */
@Service
public class TableLayouts {

    /** What is set besides the columns. */
    public static final SettingKey<TableFrame> FRAME = new SettingKey<>("PUBLIC-TABLE", "", TableFrame.class);

    private static final String SUBJECT = "TABLE-LAYOUT";
    private static final Pattern LETTER = Pattern.compile("[A-Z]");
    private static final Pattern LICENCE = Pattern.compile("https?://[\\x21-\\x7e&&[^\"'<>]]{1,200}");
    private static final int LONGEST_HEADING = 50;
    private static final int WIDEST = 100;
    private static final int LONGEST_TITLE = 60;
    private static final int MOST_ON_PAPER = 100_000;

    private final DatedSettings settings;
    private final TableSettings started;

    TableLayouts(DatedSettings settings, TableSettings started) {
        this.settings = settings;
        this.started = started;
    }

    /** What the table has today besides its columns. */
    public TableFrame frame() {
        return settings.inForce(FRAME)
                .orElseGet(() -> new TableFrame(started.title(), started.standard(), started.mostOnPaper(), null));
    }

    /** Sets it from a day on; what is wrong is returned, and nothing stored then. */
    public List<Fault> set(TableFrame frame, @Nullable LocalDate from, long seen, String person) {
        List<Fault> faults = new ArrayList<>();
        if (isNoLine(frame.title(), LONGEST_TITLE)) {
            faults.add(new Fault("title", "layouts.fault.title", LONGEST_TITLE));
        }
        if (find(frame.standard()).isEmpty()) {
            faults.add(new Fault("standard", "layouts.fault.standard"));
        }
        if (frame.mostOnPaper() < 1 || frame.mostOnPaper() > MOST_ON_PAPER) {
            faults.add(new Fault("mostOnPaper", "layouts.fault.paper", MOST_ON_PAPER));
        }
        if (frame.licence() != null && !LICENCE.matcher(frame.licence()).matches()) {
            faults.add(new Fault("licence", "layouts.fault.licence"));
        }
        if (faults.isEmpty()) {
            String said = Stream.of(frame.title(), frame.standard(), frame.mostOnPaper(), frame.licence())
                    .filter(Objects::nonNull)
                    .map(String::valueOf)
                    .collect(Collectors.joining(" "));
            settings.set(FRAME, frame, from, seen, said, person).ifPresent(faults::add);
        }
        return faults;
    }

    /** What is set for a letter. */
    public static SettingKey<TableLayout> key(String letter) {
        return new SettingKey<>(SUBJECT, letter, TableLayout.class);
    }

    /** The letters of the column sets in use, those that are still to come among them. */
    public List<String> letters() {
        Set<String> letters = new TreeSet<>(started.layouts().keySet());
        letters.addAll(settings.entries(SUBJECT));
        return List.copyOf(letters);
    }

    /** The columns of a set as they count today. */
    public Optional<List<Heading>> find(String letter) {
        return settings.inForce(key(letter))
                .map(TableLayout::columns)
                .or(() -> Optional.ofNullable(started.layouts().get(letter)));
    }

    /** The columns of the first of these sets that there is, else of the standard set. */
    List<Heading> firstOf(Optional<String> asked, Optional<String> ofRound) {
        return asked.flatMap(this::find)
                .or(() -> ofRound.flatMap(this::find))
                .or(() -> find(frame().standard()))
                .orElse(List.of());
    }

    /** Sets the columns of a letter from a day on; what is wrong is returned, at {@code columns[NUMBER]}, and nothing stored then. */
    public List<Fault> set(String letter, List<Heading> columns, @Nullable LocalDate from, long seen, String person) {
        List<Fault> faults = new ArrayList<>();
        if (!LETTER.matcher(letter).matches()) {
            faults.add(new Fault("letter", "layouts.fault.letter"));
        }
        Set<TableColumn> named = EnumSet.noneOf(TableColumn.class);
        Set<String> headings = new HashSet<>();
        for (Heading column : columns) {
            named.add(column.column());
            faultOf(column, headings.add(column.heading()))
                    .ifPresent(reason ->
                            faults.add(new Fault("columns[" + column.column() + "]", "layouts.fault." + reason)));
        }
        if (!named.contains(TableColumn.NUMBER)) {
            faults.add(new Fault("columns[NUMBER]", "layouts.fault.no-number"));
        }
        if (faults.isEmpty()) {
            String said = columns.stream().map(Heading::heading).collect(Collectors.joining("、"));
            settings.set(key(letter), new TableLayout(columns), from, seen, said, person)
                    .ifPresent(faults::add);
        }
        return faults;
    }

    private static Optional<String> faultOf(Heading column, boolean isNew) {
        if (isNoLine(column.heading(), LONGEST_HEADING)) {
            return Optional.of("heading");
        }
        if (!isNew) {
            return Optional.of("heading-twice");
        }
        return column.width() < 1 || column.width() > WIDEST ? Optional.of("width") : Optional.empty();
    }

    private static boolean isNoLine(String words, int longest) {
        return words.isEmpty()
                || words.length() > longest
                || words.indexOf('\n') >= 0
                || TypedText.hasUnprintable(words);
    }
}
