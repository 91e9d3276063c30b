package org.ecopetition.petition.transfer;

import java.util.function.Supplier;

/** Lets what many registrations of one transaction start be written in one go. */
public interface RegisteredTogether {

    <T> T run(Supplier<T> registrations);
}
