/** Where the house keeps what it knows (存储): rows written in batches, answers looked up once in a transaction, requests that act once, a database that is away, and the room on its disks. */
@NullMarked
package org.ecopetition.storage;

import org.jspecify.annotations.NullMarked;
