package org.ecopetition.petition.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.redaction.Redacted.Kind;
import org.ecopetition.petition.redaction.Redacted.Mark;
import org.ecopetition.petition.redaction.RedactionRule.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what looks like personal data in a Chinese text and proposes the text without it; every occurrence, not the first. A
 * person confirms the proposal. Digits and letters may be of full width. Names of firms and places of the polluter stay.
 */
@Component
public class Redaction {

    /** More than any text needs: what one round takes out seldom shows another name, and never a third. */
    private static final int ROUNDS = 5;

    private static final Pattern NUMBERED = Pattern.compile("[\\d一二三四五六七八九十]\\s*(?:号|栋|幢|组|弄|巷|室|楼|单元|座)");

    private static final Pattern HOUSE = Pattern.compile("[\\u4e00-\\u9fa5]{2,}\\d+\\s*(?:号|栋|幢|组|弄|巷)");

    /** What stands for a caller who gave no name, and what this class itself writes: in a text it points to nobody. */
    private static final Pattern NOBODY =
            Pattern.compile(".*[某*＊?？].*|匿名.*|无名.*|不详|未知|保密|未提供|群众|市民|居民|村民|网民|业主|住户|先生|女士|举报人|投诉人|来电人|信访人");

    /** The proposal for a text whose sender is unknown. */
    public Redacted propose(String text) {
        return propose(text, Caller.UNNAMED);
    }

    /**
     * The proposal for a text whose sender is known: the sender's own name, phone and address go first. It is gone over until
     * nothing more is found, so that a proposal holds nothing that would be marked in it again.
     */
    public Redacted propose(String text, Caller caller) {
        Redacted proposal = goOver(text, caller);
        if (proposal.marks().isEmpty()) {
            return proposal;
        }
        List<Mark> marks = new ArrayList<>(proposal.marks());
        Redacted again = goOver(SelfIntroduction.dropped(proposal.text()), caller);
        for (int round = 1; round < ROUNDS && !again.marks().isEmpty(); round++) {
            marks.addAll(again.marks());
            again = goOver(SelfIntroduction.dropped(again.text()), caller);
        }
        return new Redacted(again.text(), List.copyOf(marks));
    }

    private static Redacted goOver(String text, Caller caller) {
        String even = even(text);
        List<Place> places = new ArrayList<>();
        BitSet claimed = new BitSet();
        Stream.of(
                        known(even, caller),
                        RedactionRules.ALL.stream().flatMap(rule -> rule.in(even)),
                        NamesInText.in(even).stream()
                                .map(name ->
                                        new Place(name.from(), name.to(), Kind.NAME, RedactionRules.SOMEBODY, false)))
                .flatMap(found -> found)
                .filter(place -> claimed.get(place.from(), place.to()).isEmpty())
                .forEach(place -> {
                    claimed.set(place.from(), place.to());
                    places.add(place);
                });
        places.sort(Comparator.comparingInt(Place::from));
        StringBuilder left = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        int done = 0;
        for (Place place : places) {
            String found = text.substring(place.from(), place.to());
            int begin = place.from() + found.length() - found.stripLeading().length();
            left.append(text, done, begin).append(place.replacement());
            marks.add(new Mark(place.kind(), found.strip(), place.replacement(), place.callers()));
            done = place.from() + found.stripTrailing().length();
        }
        return new Redacted(left.append(text.substring(done)).toString(), List.copyOf(marks));
    }

    /** What of a text is the caller's own, where it is about no single petition and may name others. */
    static List<Mark> ownIn(String text, Caller caller) {
        String even = even(text);
        Namesakes namesakes = new Namesakes(even);
        return known(even, caller)
                .filter(place -> place.kind() != Kind.NAME || namesakes.isCaller(place.from(), place.to()))
                .map(place -> new Mark(
                        place.kind(), text.substring(place.from(), place.to()).strip(), place.replacement(), true))
                .toList();
    }

    /** Where the caller's own data stand. */
    private static Stream<Place> known(String text, Caller caller) {
        return ownOf(caller).stream().flatMap(own -> every(text, own));
    }

    /** What is looked for in a text as the caller's own. */
    static List<Own> ownOf(Caller caller) {
        return Stream.of(
                        new Own(Kind.NAME, sought(nameOf(caller)), RedactionRules.SOMEBODY),
                        new Own(Kind.PHONE, sought(phoneOf(caller)), "[电话]"),
                        new Own(Kind.DWELLING, sought(addressOf(caller)), "[住址]"),
                        new Own(Kind.DWELLING, sought(houseOf(caller.address())), "[住址]"))
                .filter(own -> own.words().length() >= 2)
                .toList();
    }

    private static String sought(@Nullable String known) {
        return even(Objects.requireNonNullElse(known, "").strip());
    }

    /**
     * Something of a caller's own.
     *
     * @param words even
     */
    record Own(Kind kind, String words, String replacement) {}

    private static @Nullable String nameOf(Caller caller) {
        String name = caller.name();
        return name == null || NOBODY.matcher(name.strip()).matches() ? null : name.strip();
    }

    private static @Nullable String phoneOf(Caller caller) {
        String phone = caller.phone();
        return phone == null || phone.chars().filter(Character::isDigit).count() < 5 ? null : phone;
    }

    /** An address without a number names a street or a village, which others share. */
    private static @Nullable String addressOf(Caller caller) {
        String address = caller.address();
        return address == null || !NUMBERED.matcher(even(address)).find() ? null : address;
    }

    /** Road and number of an address, which a caller may name without the town. */
    private static @Nullable String houseOf(@Nullable String address) {
        Matcher house = HOUSE.matcher(even(Objects.requireNonNullElse(address, "")));
        return house.find() ? house.group().replaceFirst("^.*(?:省|市|县|区|镇|乡|街道)(?=.{3})", "") : null;
    }

    private static Stream<Place> every(String text, Own own) {
        return Pattern.compile(own.words(), Pattern.LITERAL)
                .matcher(text)
                .results()
                .map(found -> new Place(found.start(), found.end(), own.kind(), own.replacement(), true));
    }

    /** The text with digits, letters and signs of full width made narrow, character for character. */
    static String even(String text) {
        StringBuilder even = new StringBuilder(text.length());
        text.chars().forEach(character -> {
            boolean wide = character >= '！' && character <= '～' && character != '，' && character != '；';
            even.append((char) (wide ? character - 0xFEE0 : character == '\u3000' ? ' ' : character));
        });
        return even.toString();
    }
}
