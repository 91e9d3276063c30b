package org.ecopetition.casework.manual;

import java.util.List;
import java.util.Optional;

/** What the deployed models, forms and tables say of themselves. */
public interface DeployedGuide {

    /** All processes, each in the version that new cases take. */
    List<ManualPart> parts();

    /** The document of a process, for its diagram. */
    Optional<String> diagram(String process);

    /** The decision tables by name, with what they are for in English where somebody wrote it. */
    List<Table> tables();

    /**
     * A decision table.
     *
     * @param about in English, empty where nobody wrote it
     */
    record Table(String key, String name, String about, int version, int rows) {}
}
