package org.ecopetition.process.decision;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One answer of a table.
 *
 * @param outputs by name
 * @param version name and version of the table that gave it
 * @param rules ids of the rows that fitted, those of tables that it asked itself before its own
 */
public record DecisionAnswer(Map<String, Object> outputs, String version, String rules) {

    /** Whether the row says something there; older versions may lack the column. */
    public boolean has(String output) {
        return outputs.get(output) != null;
    }

    public String text(String output) {
        return String.valueOf(outputs.get(output));
    }

    /** The parts of a text that commas or 、 part; none where the table has no such output. */
    public List<String> list(String output) {
        Object parts = outputs.get(output);
        return parts == null ? List.of() : partsOf(parts.toString());
    }

    static List<String> partsOf(String listed) {
        return Arrays.stream(listed.split("[,，、;；\\s]+", -1))
                .filter(part -> !part.isBlank())
                .toList();
    }

    public int number(String output) {
        return new BigDecimal(text(output)).intValueExact();
    }

    public BigDecimal decimal(String output) {
        return new BigDecimal(text(output));
    }

    public boolean flag(String output) {
        return Boolean.parseBoolean(text(output));
    }
}
