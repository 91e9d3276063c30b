package org.ecopetition.petition.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ecopetition.petition.transfer.ImportedRow;
import org.ecopetition.petition.transfer.TransferList;
import org.ecopetition.petition.transfer.TransferRow;
import org.springframework.context.MessageSource;

/** The result file of an import: the list as it came, and three columns that say what became of each row. */
final class ImportResult {

    private static final int AT_ONCE = 500;
    private static final int OUTCOME_WIDTH = 12;
    private static final int NUMBER_WIDTH = 24;
    private static final int REASON_WIDTH = 60;

    private final MessageSource messages;
    private final Locale locale;

    ImportResult(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    void write(OutputStream out, TransferList list, Map<Integer, ImportedRow> fates) throws IOException {
        try (Workbook book = new Workbook(out, "eco-petition", "1.0")) {
            Worksheet sheet = book.newWorksheet(say("import.sheet"));
            int first = list.headings().size();
            sheet.width(first, OUTCOME_WIDTH);
            sheet.width(first + 1, NUMBER_WIDTH);
            sheet.width(first + 2, REASON_WIDTH);
            sheet.freezePane(0, 1);
            add(sheet, 0, list.headings());
            add(sheet, 0, first, List.of(say("import.outcome"), say("import.number"), say("import.reason")));
            sheet.range(0, 0, 0, first + 2).style().bold().set();
            int line = 0;
            for (TransferRow row : list.rows()) {
                line++;
                ImportedRow fate = Objects.requireNonNull(fates.get(row.line()));
                add(sheet, line, row.cells());
                add(
                        sheet,
                        line,
                        first,
                        List.of(outcomeOf(fate), fate.caseNumber(), Objects.requireNonNullElse(fate.reason(), "")));
                if (line % AT_ONCE == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private String outcomeOf(ImportedRow fate) {
        return say((fate.taken() ? "TransferOutcome." : "TransferOutcome.ahead.") + fate.outcome());
    }

    private static void add(Worksheet sheet, int line, List<String> cells) {
        add(sheet, line, 0, cells);
    }

    /** Text stays text, also where it looks like a formula. */
    private static void add(Worksheet sheet, int line, int from, List<String> cells) {
        for (int at = 0; at < cells.size(); at++) {
            sheet.value(line, from + at, cells.get(at));
        }
    }

    private String say(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }
}
