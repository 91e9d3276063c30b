/** The files of models: those of the folder, and those that were deployed. */
@NullMarked
package org.ecopetition.process.deployment.file;

import org.jspecify.annotations.NullMarked;
