package org.ecopetition.casework.model;

import java.util.Arrays;

/**
 * A model, form or decision table in the folder.
 *
 * @param name bare file name, which is its identity in every deployment
 * @param content the bytes of the file
 */
@SuppressWarnings("ArrayRecordComponent") // equals below compares the content
public record ModelFile(String name, byte[] content) {

    public boolean holdsSameAs(byte[] other) {
        return Arrays.equals(content, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelFile file && name.equals(file.name) && holdsSameAs(file.content);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
