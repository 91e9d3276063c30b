package org.ecopetition.storage.encryption;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys with which words are encrypted: the first encrypts, all of them open.
 *
 * @param keys 32 bytes each, in Base64; where none is given those of the file count
 * @param file a key on each line; made at the first start where the embedded database is
 * @param lost names of keys that nobody will find again: what was encrypted with them stays unreadable, and the house starts
 */
@ConfigurationProperties("eco-petition.data-key")
record DataKeySettings(
        @DefaultValue List<String> keys,
        Path file,
        @DefaultValue List<String> lost) {}
