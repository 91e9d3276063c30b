package org.ecopetition.petition.encryption;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.storage.encryption.KeysInUse;
import org.ecopetition.storage.encryption.LookupHashes;
import org.ecopetition.storage.encryption.RotationPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The keyed hashes by which callers are found: the whole number, its last four digits, the first two signs of the name, and the
 * signs by which texts are searched for callers.
 */
@Component
@RotationPart
public class CallerHashes {

    /** So many last digits have a hash of their own. */
    public static final int TAIL = 4;

    /** So many first signs of a name have one. */
    public static final int BEGIN = 2;

    private static final String NUMBER = "phone";
    private static final String LAST_DIGITS = "tail";
    private static final String NAME = "name";
    private static final String CLUE = "clue";

    /** Signs of the hash of a clue: 60 bits. */
    private static final int CLUE_LENGTH = 10;

    private final LookupHashes hashes;
    private final KeysInUse keys;

    CallerHashes(LookupHashes hashes, KeysInUse keys) {
        this.hashes = hashes;
        this.keys = keys;
    }

    /** That of a whole number, however it was typed. */
    public @Nullable String ofPhone(@Nullable String phone) {
        return phone == null ? null : hashes.of(NUMBER, Caller.digitsOf(phone));
    }

    /** That of its end. */
    public @Nullable String ofTail(@Nullable String phone) {
        return phone == null ? null : hashes.of(LAST_DIGITS, tail(Caller.digitsOf(phone)));
    }

    /** That of the begin of a name. */
    public @Nullable String ofName(@Nullable String name) {
        return name == null ? null : hashes.of(NAME, begin(name));
    }

    /** The hashes that numbers with these last digits have, 4 at least. */
    public List<String> tailsLike(String digits) {
        return hashes.all(LAST_DIGITS, tail(digits));
    }

    /** The hashes that names have which begin so. */
    public List<String> namesLike(String name) {
        return hashes.all(NAME, begin(name));
    }

    /** That of a number among the keys of what petitions are about. */
    public long keyOfPhone(String phone) {
        return LookupHashes.number(hashes.of(NUMBER, Caller.digitsOf(phone)));
    }

    /** The hashes of a number among those keys while rows are encrypted anew. */
    public List<Long> keysOfPhone(String phone) {
        return hashes.all(NUMBER, Caller.digitsOf(phone)).stream()
                .map(LookupHashes::number)
                .toList();
    }

    /** That of a sign by which a caller is found in texts. */
    public String ofClue(String clue) {
        return hashes.of(CLUE, clue).substring(0, CLUE_LENGTH);
    }

    /** Those under which such signs may stand. */
    public Set<String> cluesLike(Set<String> clues) {
        Set<String> like = clues.stream()
                .flatMap(clue -> hashes.all(CLUE, clue).stream())
                .map(hash -> hash.substring(0, CLUE_LENGTH))
                .collect(Collectors.toSet());
        if (hasPlainRows()) {
            like.addAll(clues);
        }
        return like;
    }

    /** Whether rows of before may still stand without hashes. */
    public boolean hasPlainRows() {
        return keys.others().contains(KeysInUse.PLAIN);
    }

    private static String tail(String digits) {
        return digits.substring(Math.max(0, digits.length() - TAIL));
    }

    private static String begin(String name) {
        String plain = TypedText.searched(name);
        return plain.codePointCount(0, plain.length()) <= BEGIN
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, BEGIN));
    }
}
