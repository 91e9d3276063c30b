package org.ecopetition.petition.attachment;

import org.springframework.core.io.Resource;

/**
 * A file on an intake record as somebody takes it along.
 *
 * @param name with the ending of what it is, whatever it was called before
 * @param mediaType of its content
 */
public record FetchedAttachment(Resource content, String name, String mediaType) {}
