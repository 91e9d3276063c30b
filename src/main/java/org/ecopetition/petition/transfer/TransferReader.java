package org.ecopetition.petition.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.transfer.word.ImportWordList;
import org.springframework.stereotype.Component;

/**
 * Reads the inspection team's transfer lists: the column sets K (接办情况), L (转办) and M (受理) of the published tables, and
 * any other table with a number and a text.
 */
@Component
public class TransferReader {

    private final TransferSettings settings;
    private final ImportWordList words;
    private final Units units;
    private final Wording wording;
    private final Clock clock;

    TransferReader(TransferSettings settings, ImportWordList words, Units units, Wording wording, Clock clock) {
        this.settings = settings;
        this.words = words;
        this.units = units;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * Reads a list; what is wrong with single rows is kept with them.
     *
     * @param file XLSX, or text as spreadsheet programs save it
     * @throws Refusal when the file is no such list
     */
    public TransferList read(Path file) throws IOException {
        return reading().read(file);
    }

    /** The headings of columns that nothing is taken from. */
    List<String> unknownHeadings(TransferList list) {
        return reading().unknownHeadings(list);
    }

    private ListReading reading() {
        return new ListReading(settings, new TransferWords(words.now(), units.regionNames()), wording, clock);
    }
}
