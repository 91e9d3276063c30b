package org.ecopetition.petition.intake;

import org.ecopetition.organisation.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Who called or wrote; known to intake and the coordination group alone and kept on the intake record only.
 *
 * @param name at most 100 characters
 * @param phone at most 50 characters
 * @param address at most 200 characters
 */
public record Caller(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String address) {

    /** Somebody who wants to stay unnamed, or an inspector's find. */
    public static final Caller UNNAMED = new Caller(null, null, null);

    /** The digits of a phone number, however it was typed, without the code of the country before a mobile number. */
    public static String digitsOf(String phone) {
        return TypedText.plain(phone).replaceAll("\\D", "").replaceFirst("^(?:00)?86(?=1\\d{10}$)", "");
    }

    /** Keeps the identity out of logs. */
    @Override
    public String toString() {
        return "Caller[…]";
    }
}
