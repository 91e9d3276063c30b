package org.ecopetition.briefing.published;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.transfer.SentTables;
import org.ecopetition.petition.transfer.SentTables.SentTable;
import org.springframework.stereotype.Component;

/** Reads lists of published batches; the headings may be the codes of the columns or their names, as the export has them. */
@Component
class PublishedReader {

    private static final Set<PublishedColumn> TELLING =
            Set.of(PublishedColumn.INSPECTION, PublishedColumn.COUNT, PublishedColumn.SOURCE_URL);

    /** What our own tables say about each batch besides: nothing is taken from it. */
    private static final String ABOUT = "published.column.";

    private final SentTables tables;
    private final Wording wording;
    private final Map<String, PublishedColumn> columnNames = new HashMap<>();
    private final Map<String, CountedHow> choices = new HashMap<>();

    PublishedReader(SentTables tables, Wording wording) {
        this.tables = tables;
        this.wording = wording;
        for (PublishedColumn column : PublishedColumn.values()) {
            Stream.of(column.code(), wording.of(column), wording.of(Locale.ENGLISH, column))
                    .forEach(heading -> columnNames.put(plain(heading), column));
        }
        for (CountedHow how : CountedHow.values()) {
            Stream.of(how.name(), wording.of(how), wording.of(Locale.ENGLISH, how))
                    .forEach(word -> choices.put(plain(word), how));
        }
    }

    /**
     * Reads a list.
     *
     * @throws Refusal when the file is no table, holds no such list, or names a column twice
     */
    PublishedList read(Path file) throws IOException {
        SentTable table = tables.read(file, this::areHeadings);
        Map<Integer, PublishedColumn> columns = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int at = 0; at < table.headings().size(); at++) {
            String heading = table.headings().get(at);
            Optional<PublishedColumn> column = columnOf(heading);
            if (column.filter(columns::containsValue).isPresent()) {
                throw new Refusal("published.column-twice", heading);
            }
            if (column.isPresent()) {
                columns.put(at, column.get());
            } else if (!heading.isBlank() && !isAbout(heading)) {
                unknown.add(heading);
            }
        }
        return new PublishedList(
                table.lines().stream()
                        .map(line -> rowOf(line, columns, table.headings().size()))
                        .toList(),
                unknown,
                table.notices());
    }

    private PublishedList.Row rowOf(SentTable.Line line, Map<Integer, PublishedColumn> columns, int headings) {
        Map<PublishedColumn, String> words = new EnumMap<>(PublishedColumn.class);
        Map<PublishedColumn, String> cells = new EnumMap<>(PublishedColumn.class);
        List<CellFault> broken = new ArrayList<>();
        columns.forEach((at, column) -> {
            cells.put(column, line.nameOf(at));
            words.put(column, wordsOf(column, line.cell(at)));
            if (line.broken().containsKey(at)) {
                broken.add(new CellFault(column, new Refusal("published.fault.broken")));
            }
        });
        // a comma too many: every cell behind it stands under the wrong heading
        IntStream.range(headings, line.cells().size())
                .filter(at -> !line.cell(at).isBlank())
                .findFirst()
                .ifPresent(at -> broken.add(new CellFault(
                        PublishedColumn.SOURCE_URL, new Refusal("published.fault.beyond", line.nameOf(at)))));
        return new PublishedList.Row(line.number(), new PublishedEntry(words), cells, broken);
    }

    private boolean isAbout(String heading) {
        return Stream.of("kind", "person", "recorded", "version", "reason", "footing")
                .anyMatch(about -> plain(wording.say(ABOUT + about)).equals(plain(heading)));
    }

    private String wordsOf(PublishedColumn column, String cell) {
        // as tables of ours keep a spreadsheet from taking words for a formula
        String words = cell.matches("(?s)'[=+\\-@\\t\\r].*") ? cell.substring(1) : cell;
        return Optional.ofNullable(choices.get(plain(words)))
                .filter(how -> how.column() == column)
                .map(Enum::name)
                .orElse(words);
    }

    private boolean areHeadings(List<String> cells) {
        return cells.stream().flatMap(cell -> columnOf(cell).stream()).toList().containsAll(TELLING);
    }

    private Optional<PublishedColumn> columnOf(String heading) {
        return Optional.ofNullable(columnNames.get(plain(heading)));
    }

    private static String plain(String words) {
        return TypedText.plain(words).toLowerCase(Locale.ROOT);
    }
}
