/** Where the originals of evidence lie (原件存储): in a folder, or in a bucket of S3-compatible storage, each once under the hash of its bytes. */
@NamedInterface("original")
@NullMarked
package org.ecopetition.storage.original;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
