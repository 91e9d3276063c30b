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

    /** Those that were taken off it again. */
    List<WithdrawnAttachment> withdrawn(CaseNumber number);

    /** Size one file may have, in megabytes. */
    long mostMegabytes();

    /**
     * Adds a file; the same file again changes nothing, or puts back one that was taken off.
     *
     * @throws Refusal when there is no such petition, or the file is not taken
     */
    void add(CaseNumber number, String fileName, InputStream content, String person) throws IOException;

    /**
     * Takes a file off the record, such as a letter of somebody else: nobody can fetch it any more. Once taken off it stays so.
     *
     * @param reason at most 500 signs
     * @throws Refusal when the record has no such file, or no reason is given
     */
    void withdraw(CaseNumber number, String id, String reason, String person);

    /** Fetches a file of this petition, and enters the person among those who read personal data. */
    Optional<FetchedAttachment> fetch(CaseNumber number, String id, String person);
}
