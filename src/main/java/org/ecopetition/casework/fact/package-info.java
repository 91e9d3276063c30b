/** What administrators let officers say besides (补充事项): fields drawn in Modeler, their rules, and the facts of a case that their answers become. */
@NamedInterface("fact")
@NullMarked
package org.ecopetition.casework.fact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
