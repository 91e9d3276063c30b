/** Establishing the facts on site (现场核查): visits, measurements judged against limit values, findings. */
@NullMarked
package org.ecopetition.verification;

import org.jspecify.annotations.NullMarked;
