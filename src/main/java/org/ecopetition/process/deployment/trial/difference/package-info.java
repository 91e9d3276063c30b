/** What a file changes against the version that is deployed: rows of tables, elements of diagrams, fields of forms. */
@NullMarked
package org.ecopetition.process.deployment.trial.difference;

import org.jspecify.annotations.NullMarked;
