/** Backups of the whole house (database and evidence) as commands of the program, and how one is brought back elsewhere. */
@NamedInterface("backup")
@NullMarked
package org.ecopetition.storage.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
