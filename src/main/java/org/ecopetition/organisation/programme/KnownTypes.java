package org.ecopetition.organisation.programme;

import java.util.List;

/** The types of problem that rounds of inspection may use, by their codes; {@code PollutionType.} names the words. */
@FunctionalInterface
public interface KnownTypes {

    /** The codes in the usual order. */
    List<String> codes();
}
