package org.ecopetition.process.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ecopetition.petition.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Makes papers from the templates of the folder {@code processes}: from the directory that
 * {@code eco-petition.processes-directory} names when the template is there, else from the copy inside the jar. A template
 * is read anew for each paper, so an edited one counts at once.
 */
@Component
public class Papers {

    private static final Logger log = LoggerFactory.getLogger(Papers.class);

    private final String directory;

    public Papers(@Value("${eco-petition.processes-directory:}") String directory) {
        this.directory = directory;
    }

    /**
     * A Word document.
     *
     * @param template path below the folder, for example {@code handoff/documents/hand-off-order.docx}
     * @throws Refusal when the template is no Word document or has a placeholder that is unknown; the log tells the
     *     administrator more
     */
    public byte[] make(String template, PaperWords words) {
        try {
            return new WordTemplate(read(template)).filled(words);
        } catch (UnknownPlaceholders unknown) {
            log.error(
                    "template {} has unknown placeholders {}; known are {}", template, unknown.named(), words.names());
            throw new Refusal("document.unknown-placeholder", template, unknown.named());
        } catch (IOException | RuntimeException unreadable) {
            log.error("template {} cannot be read as a Word document", template, unreadable);
            throw new Refusal("document.unreadable", template);
        }
    }

    private byte[] read(String template) throws IOException {
        Path edited = Path.of(directory.isBlank() ? "." : directory).resolve(template);
        if (!directory.isBlank() && Files.isRegularFile(edited)) {
            return Files.readAllBytes(edited);
        }
        return new ClassPathResource("processes/" + template).getContentAsByteArray();
    }
}
