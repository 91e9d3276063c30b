package org.ecopetition.process.access;

import java.io.Serializable;
import org.ecopetition.organisation.Sha256;

/**
 * What a session remembers of the password it was opened with, so that another password ends it.
 *
 * @param mark says nothing of the password, nor of the hash that is kept of it
 */
record PasswordMark(String mark) implements Serializable {

    static PasswordMark of(String storedHash) {
        return new PasswordMark(Sha256.of(storedHash));
    }
}
