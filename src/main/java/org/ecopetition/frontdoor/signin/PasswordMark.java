package org.ecopetition.frontdoor.signin;

import java.io.Serializable;
import org.ecopetition.frontdoor.Sha256;

/**
 * What a session remembers of the password it was opened with, so that another password ends it.
 *
 * @param mark says nothing of the password, nor of the hash that is kept of it
 */
public record PasswordMark(String mark) implements Serializable {

    /**
     * The mark of a password.
     *
     * @param kept what is kept with the password and is another with each password
     */
    public static PasswordMark of(String kept) {
        return new PasswordMark(Sha256.of(kept));
    }
}
