package org.ecopetition.disclosure.table;

import java.util.Locale;
import java.util.stream.Collectors;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.organisation.UnitNames;
import org.ecopetition.organisation.Wording;
import org.springframework.stereotype.Component;

/** What stands in the cells of the public table: codes in the words of a language, texts as they were written. */
@Component
public class TableCells {

    private final Wording wording;
    private final UnitNames names;

    TableCells(Wording wording, UnitNames names) {
        this.wording = wording;
        this.names = names;
    }

    /**
     * What stands in a cell.
     *
     * @param position of the row, counted from 1
     */
    public String of(TableColumn column, Disclosure row, int position, Locale language) {
        return switch (column) {
            case POSITION -> String.valueOf(position);
            case NUMBER -> row.origin().rawNumber();
            case CHANNEL -> wording.of(language, row.origin().channel());
            case PROBLEM -> row.texts().problem();
            case REGION -> names.say(language, row.handling().regionName());
            case TYPES -> types(row, language);
            case FINDINGS -> row.texts().findings();
            case VERDICT -> wording.of(language, row.handling().verdict());
            case GOAL -> row.handling().goal();
            case MEASURES -> row.texts().measures();
            case CLOSING -> closing(row, language);
            case ACCOUNTABILITY -> row.accountability();
        };
    }

    /** 已办结, and that it is written off (销号) once it is. */
    private String closing(Disclosure row, Locale language) {
        String state = wording.of(language, row.handling().closingState());
        return row.writtenOffOn() == null
                ? state
                : state + wording.say(language, "public.and") + wording.say(language, "public.written-off");
    }

    private String types(Disclosure row, Locale language) {
        return row.origin().types().stream()
                .map(type -> wording.of(language, type))
                .collect(Collectors.joining(wording.say(language, "public.and")));
    }
}
