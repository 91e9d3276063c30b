/**
 * How pages read forms: texts, days, numbers and codes are bound by Spring to a record, and everything that is wrong with
 * them, found by annotations or by a rule of the trade, stands beside its field.
 */
@NamedInterface("form")
@NullMarked
package org.ecopetition.organisation.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
