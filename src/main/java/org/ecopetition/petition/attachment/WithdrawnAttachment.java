package org.ecopetition.petition.attachment;

import java.time.Instant;

/** What an intake record says of a file that was taken off it: why, by whom and when. */
public record WithdrawnAttachment(String reason, String person, Instant at) {}
