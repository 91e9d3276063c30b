package org.ecopetition.disclosure.objection;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecopetition.organisation.ReadableCode;
import org.ecopetition.organisation.TypedText;

/** 回执编号: what an objector keeps to ask again. Eight letters and digits; those of before were longer and hold as well. */
public final class ObjectionReceipt {

    private static final Pattern OF_BEFORE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private ObjectionReceipt() {}

    /** The receipt that somebody typed, as it is kept; nothing where it cannot be one. */
    public static Optional<String> in(String typed) {
        String plain = TypedText.plain(typed);
        return ReadableCode.in(plain)
                .or(() -> Optional.of(plain.toLowerCase(Locale.ROOT))
                        .filter(receipt -> OF_BEFORE.matcher(receipt).matches()));
    }
}
