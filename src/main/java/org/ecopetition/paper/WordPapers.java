package org.ecopetition.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
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
public class WordPapers {

    private static final Logger log = LoggerFactory.getLogger(WordPapers.class);

    private final String directory;

    public WordPapers(@Value("${eco-petition.processes-directory:}") String directory) {
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
        return make(template, template(template), words, null);
    }

    /**
     * A Word document from a template at hand, such as one that was kept with the paper it made.
     *
     * @param name of the template, for whoever reads what is wrong with it
     * @param origin what the document says of itself; nothing where it keeps what the template says
     * @throws Refusal as {@link #make(String, PaperWords)}
     */
    public byte[] make(String name, byte[] template, PaperWords words, @Nullable PaperOrigin origin) {
        try {
            return new WordTemplate(template).filled(words, origin);
        } catch (UnknownPlaceholders unknown) {
            log.error("template {} has unknown placeholders {}; known are {}", name, unknown.named(), words.names());
            throw new Refusal("document.unknown-placeholder", name, unknown.named());
        } catch (IOException | RuntimeException unreadable) {
            log.error("template {} cannot be read as a Word document", name, unreadable);
            throw new Refusal("document.unreadable", name);
        }
    }

    /**
     * The template as it is now.
     *
     * @throws Refusal when it cannot be read
     */
    public byte[] template(String template) {
        Path edited = Path.of(directory.isBlank() ? "." : directory).resolve(template);
        try {
            if (!directory.isBlank() && Files.isRegularFile(edited)) {
                return Files.readAllBytes(edited);
            }
            return new ClassPathResource("processes/" + template).getContentAsByteArray();
        } catch (IOException unreadable) {
            log.error("template {} cannot be read", template, unreadable);
            throw new Refusal("document.unreadable", template);
        }
    }
}
