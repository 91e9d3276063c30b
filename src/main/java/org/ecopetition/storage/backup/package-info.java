/** Backups of the whole house (database and evidence) as commands of the program, and how one is brought back elsewhere. */
@NullMarked
package org.ecopetition.storage.backup;

import org.jspecify.annotations.NullMarked;
