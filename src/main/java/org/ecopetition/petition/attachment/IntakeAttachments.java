package org.ecopetition.petition.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Refusal;

/**
 * Keeps the files of intake records; whoever has the vault does it. Callers answer for the reader being intake or the coordination
 * group: these files show the caller.
 */
public interface IntakeAttachments {

    /** Those of a petition, the oldest first. */
    List<IntakeAttachment> of(CaseNumber number);

    /** Size one file may have, in megabytes. */
    long mostMegabytes();

    /**
     * Adds a file; the same file again changes nothing.
     *
     * @throws Refusal when there is no such petition, or the file is not taken
     */
    void add(CaseNumber number, String fileName, InputStream content, String person) throws IOException;

    /** Fetches a file of this petition, and enters the person among those who read personal data. */
    Optional<FetchedAttachment> fetch(CaseNumber number, String id, String person);
}
