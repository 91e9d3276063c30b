package org.ecopetition.disclosure;

import java.util.Locale;
import java.util.stream.Collectors;
import org.ecopetition.organisation.Wording;
import org.springframework.stereotype.Component;

/** What stands in the cells of the public table: codes in the words of a language, texts as they were written. */
@Component
public class TableCells {

    private final Wording wording;

    TableCells(Wording wording) {
        this.wording = wording;
    }

    /**
     * What stands in a cell.
     *
     * @param position of the row, counted from 1
     */
    public String of(TableColumn column, Disclosure row, int position, Locale language) {
        return switch (column) {
            case POSITION -> String.valueOf(position);
            case NUMBER -> row.rawNumber();
            case CHANNEL -> wording.of(language, row.channel());
            case PROBLEM -> row.problem();
            case REGION -> row.regionName();
            case TYPES -> types(row, language);
            case FINDINGS -> row.findings();
            case VERDICT -> wording.of(language, row.verdict());
            case GOAL -> row.goal();
            case MEASURES -> row.measures();
            case CLOSING -> closing(row, language);
            case ACCOUNTABILITY -> row.accountability();
        };
    }

    /** 已办结, and that it is written off (销号) once it is. */
    private String closing(Disclosure row, Locale language) {
        String state = wording.of(language, row.closingState());
        return row.writtenOffOn().isEmpty()
                ? state
                : state + wording.say(language, "public.and") + wording.say(language, "public.written-off");
    }

    private String types(Disclosure row, Locale language) {
        return row.types().stream()
                .map(type -> wording.of(language, type))
                .collect(Collectors.joining(wording.say(language, "public.and")));
    }
}
