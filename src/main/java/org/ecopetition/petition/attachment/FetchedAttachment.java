package org.ecopetition.petition.attachment;

import java.nio.file.Path;

/**
 * A file on an intake record as somebody takes it along.
 *
 * @param name with the ending of what it is, whatever it was called before
 * @param mediaType of its content
 */
public record FetchedAttachment(Path path, String name, String mediaType) {}
