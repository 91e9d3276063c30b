package org.ecopetition.petition.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.form.Form;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.petition.transfer.word.ImportWords;
import org.ecopetition.petition.transfer.word.TransferColumn;
import org.jspecify.annotations.Nullable;

/**
 * The words of transfer lists as the page sends them.
 *
 * @param words by what they stand for, as heading-NUMBER or type-AIR
 * @param from the day they count from, today where it is empty
 */
@Form("words.fault")
record ImportWordsForm(Map<String, Words> words, @Nullable LocalDate from) {

    /** Between two words; a heading may hold a comma, but none of these. */
    private static final Pattern PARTING = Pattern.compile("\\s*[、;；\\n]\\s*");

    private static final int LONGEST = 40;
    private static final int MOST = 60;

    ImportWordsForm {
        words = Objects.requireNonNullElse(words, Map.of());
    }

    /** Words parted by 、. */
    record Words(String list) {

        static final Words NONE = new Words("");

        Words {
            list = Objects.requireNonNullElse(list, "");
        }

        private List<String> all() {
            return Arrays.stream(PARTING.split(list))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    static ImportWordsForm of(ImportWords now) {
        Map<String, Words> words = new HashMap<>();
        now.headings().forEach((column, known) -> words.put("heading-" + column, typed(known)));
        now.types().forEach((type, known) -> words.put("type-" + type, typed(known)));
        now.channels().forEach((channel, known) -> words.put("channel-" + channel, typed(known)));
        now.regions().forEach((code, known) -> words.put("region-" + code, typed(known)));
        words.put("key-kinds", typed(now.keyKinds()));
        return new ImportWordsForm(words, null);
    }

    private static Words typed(List<String> known) {
        return new Words(String.join("、", known));
    }

    /** What was typed for one of them. */
    public String typed(String key) {
        return words.getOrDefault(key, Words.NONE).list();
    }

    private List<String> all(String key) {
        return words.getOrDefault(key, Words.NONE).all();
    }

    /** @param regions the codes that names can be given for */
    ImportWords words(List<String> regions) {
        Map<TransferColumn, List<String>> headings = new EnumMap<>(TransferColumn.class);
        Arrays.stream(TransferColumn.values()).forEach(column -> headings.put(column, all("heading-" + column)));
        Map<PollutionType, List<String>> types = new EnumMap<>(PollutionType.class);
        Arrays.stream(PollutionType.values()).forEach(type -> types.put(type, all("type-" + type)));
        Map<Channel, List<String>> channels = new EnumMap<>(Channel.class);
        Channel.choices().forEach(channel -> channels.put(channel, all("channel-" + channel)));
        Map<String, List<String>> names = new LinkedHashMap<>();
        regions.forEach(code -> names.put(code, all("region-" + code)));
        return new ImportWords(headings, types, names, channels, all("key-kinds"));
    }

    /** What is wrong, each at its field: what is too long, and words that would mean two things. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Map<String, String> meanings = new HashMap<>();
        words.keySet().stream().sorted().forEach(key -> {
            String kind = key.replaceFirst("-.*", "");
            for (String word : all(key)) {
                if (word.length() > LONGEST || TypedText.hasUnprintable(word)) {
                    faults.add(fault(key, "word", LONGEST));
                    return;
                }
                String other = meanings.putIfAbsent(kind + TypedText.plain(word), key);
                if (other != null && !other.equals(key)) {
                    faults.add(fault(key, "twice", word));
                    return;
                }
            }
            if (all(key).size() > MOST) {
                faults.add(fault(key, "many", MOST));
            }
        });
        List.of("heading-NUMBER", "heading-TEXT").stream()
                .filter(key -> all(key).isEmpty())
                .forEach(key -> faults.add(fault(key, "needed")));
        return faults;
    }

    private static Fault fault(String key, String reason, Object... named) {
        return new Fault("words[" + key + "]", "words.fault." + reason, named);
    }
}
