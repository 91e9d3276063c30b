package org.ecopetition.petition.transfer.word;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.setting.DatedSettings;
import org.ecopetition.organisation.setting.SettingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The words of transfer lists that count today: as an administrator set them by the page, else as the program was started. */
@Service
public class ImportWordList {

    /** What is set by the page. */
    public static final SettingKey<ImportWords> KEY = new SettingKey<>("IMPORT-WORDS", "", ImportWords.class);

    private final DatedSettings settings;
    private final ImportWords started;

    ImportWordList(DatedSettings settings, ImportWords started) {
        this.settings = settings;
        this.started = started;
    }

    /** The words that count now; a list is read with one set of them. */
    public ImportWords now() {
        return settings.inForce(KEY).orElse(started);
    }

    /** Sets them from a day on. */
    public Optional<Fault> set(ImportWords words, @Nullable LocalDate from, long seen, String person) {
        return settings.set(KEY, words, from, seen, said(now(), words), person);
    }

    /** What the record of changes says: the words that came and went. */
    private static String said(ImportWords before, ImportWords after) {
        List<String> old = all(before);
        List<String> now = all(after);
        return "+ "
                + String.join(
                        "、", now.stream().filter(word -> !old.contains(word)).toList())
                + " - "
                + String.join(
                        "、", old.stream().filter(word -> !now.contains(word)).toList());
    }

    private static List<String> all(ImportWords words) {
        return Stream.of(
                        words.headings().values(),
                        words.types().values(),
                        words.regions().values(),
                        words.channels().values(),
                        List.of(words.keyKinds()))
                .flatMap(lists -> lists.stream().flatMap(List::stream))
                .toList();
    }
}
