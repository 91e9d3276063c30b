package org.ecopetition.petition.transfer;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ecopetition.organisation.ChineseNumber;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.petition.transfer.word.ImportWords;
import org.ecopetition.petition.transfer.word.TransferColumn;

/** Understands the words of a transfer list: headings, types, regions, batches and times as different teams write them. */
class TransferWords {

    private static final String NUMBER = "([0-9]{1,4}|[〇零一二两三四五六七八九十百]{1,7})";
    private static final Pattern BATCH = Pattern.compile("(?:(?:20\\d\\d年)?第?" + NUMBER
            + "批次?(?:\\(?\\d{1,5}件\\)?|\\(20\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?\\))?|(?:批次:?)?" + NUMBER + ")");
    private static final Pattern NAMES_BATCH = Pattern.compile("第[^第]{0,12}(?<!审)批(?![准复示])|批次|\\d批");

    /** A number with more numbers before it, as in {@code 第35-1批} or {@code 第3、4批}, is none that a reader could be sure of. */
    private static final Pattern BATCH_IN_TITLE = Pattern.compile(
            "(?<=第)" + NUMBER + "批|(?<![-0-9第〇零一二两三四五六七八九十百千./、,和及至到~—–])" + NUMBER + "批|批次:?" + NUMBER + "(?![-0-9])");

    private static final Pattern PARTING = Pattern.compile("[、,;/|\\s]+|和");

    private final ImportWords words;
    private final Map<String, String> regionNames;
    private final Map<String, TransferColumn> headings = new HashMap<>();

    /** @param regionNames the codes of regions by the names they have and had */
    TransferWords(ImportWords words, Map<String, String> regionNames) {
        this.words = words;
        this.regionNames = Map.copyOf(regionNames);
        words.headings().forEach((kind, known) -> known.forEach(word -> headings.put(plain(word), kind)));
    }

    /** Whether a line holds the headings of a list: those of the number and of the text. */
    boolean areHeadings(List<String> cells) {
        return columnsOf(cells, Set.of()).keySet().containsAll(EnumSet.of(TransferColumn.NUMBER, TransferColumn.TEXT));
    }

    /**
     * Where each known column stands, counted from 0; a heading that several columns share counts once.
     *
     * @param hidden columns that count only where no other has the heading
     */
    Map<TransferColumn, Integer> columnsOf(List<String> headings, Set<Integer> hidden) {
        Map<TransferColumn, Integer> columns = new EnumMap<>(TransferColumn.class);
        IntStream.range(0, headings.size())
                .boxed()
                .sorted(Comparator.comparing(hidden::contains))
                .forEach(column -> kindOf(headings.get(column)).ifPresent(kind -> columns.putIfAbsent(kind, column)));
        return columns;
    }

    private Optional<TransferColumn> kindOf(String heading) {
        return Optional.ofNullable(headings.get(plain(heading)));
    }

    /** The types named, each word by itself; words nobody knows are left out. */
    Set<PollutionType> typesIn(String words) {
        Set<PollutionType> types = EnumSet.noneOf(PollutionType.class);
        wordsOf(words).forEach(word -> typeOf(word).ifPresent(types::add));
        return types;
    }

    boolean hasUnknownType(String words) {
        return wordsOf(words).stream().anyMatch(word -> typeOf(word).isEmpty());
    }

    /** The regions by their names, other names and codes. */
    RegionNames regions() {
        Map<String, String> names = new HashMap<>();
        Set<String> areas = new HashSet<>();
        regionNames.forEach((name, code) -> {
            names.put(plain(name), code);
            names.put(code, code);
        });
        words.regions()
                .forEach((code, others) -> others.stream()
                        .map(TransferWords::plain)
                        .forEach(name -> {
                            if (code.endsWith("00")) {
                                areas.add(name);
                            } else {
                                names.put(name, code);
                            }
                        }));
        return new RegionNames(names, areas);
    }

    Optional<Channel> channelIn(String typed) {
        String plain = plain(typed);
        return words.channels().entrySet().stream()
                .filter(channel -> channel.getValue().stream().anyMatch(word -> plain.equals(plain(word))))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    boolean marksKeyItem(String typed) {
        return words.keyKinds().stream().anyMatch(word -> plain(word).equals(plain(typed)));
    }

    /** Whether a line speaks of a batch, readable or not: {@code (第35-1批)}. */
    boolean namesBatch(String title) {
        return NAMES_BATCH.matcher(plain(title)).find();
    }

    /** The batch that a title names, if it names one and the same: {@code (第十九批 2023年7月14日)}. */
    Optional<Integer> batchInTitle(String title) {
        Matcher batch = BATCH_IN_TITLE.matcher(plain(title));
        Set<Optional<Integer>> named = new HashSet<>();
        while (batch.find()) {
            named.add(IntStream.rangeClosed(1, batch.groupCount())
                    .mapToObj(batch::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .flatMap(ChineseNumber::of));
        }
        return named.size() == 1 ? named.iterator().next() : Optional.empty();
    }

    /** The number of a batch where the cell says nothing else: {@code 第十九批}, {@code 第11批(12件)}, {@code 11}. */
    Optional<Integer> batchIn(String words) {
        Matcher batch = BATCH.matcher(plain(words));
        return batch.matches()
                ? ChineseNumber.of(batch.group(1) == null ? batch.group(2) : batch.group(1))
                : Optional.empty();
    }

    /** The moment given, where it can be read in one way only. */
    Optional<Instant> timeIn(String words) {
        return TypedTime.of(Normalizer.normalize(words, Normalizer.Form.NFKC));
    }

    /** The day that a title such as {@code (第十九批 2023年7月14日)} gives, if it gives one. */
    Optional<LocalDate> dayIn(String title) {
        return TypedTime.dayIn(plain(title));
    }

    private Optional<PollutionType> typeOf(String word) {
        return words.types().entrySet().stream()
                .filter(type ->
                        type.getValue().stream().anyMatch(known -> plain(known).equals(word)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static List<String> wordsOf(String words) {
        return PARTING.splitAsStream(Normalizer.normalize(words, Normalizer.Form.NFKC))
                .map(TransferWords::plain)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static String plain(String words) {
        return TypedText.plain(words);
    }
}
