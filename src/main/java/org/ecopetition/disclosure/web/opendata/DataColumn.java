package org.ecopetition.disclosure.web.opendata;

import java.util.Arrays;
import java.util.List;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.PollutionType;
import org.jspecify.annotations.Nullable;

/** A column of the open data, in the order of the CSV; new ones stand at the end, for programs count on those before. */
public enum DataColumn {
    NUMBER("number", "rawNumber", "string", true, null),
    BATCH("batch", "batch", "integer", false, null),
    CHANNEL("channel", "channel", "string", true, Channel.class),
    PROBLEM("problem", "problem", "string", true, null),
    REGION("region", "region", "string", true, null),
    TYPES("types", "types", "string", false, PollutionType.class),
    FINDINGS("findings", "findings", "string", true, null),
    VERDICT("verdict", "verdict", "string", true, Verdict.class),
    MEASURES("measures", "measures", "string", true, null),
    CLOSING("closing", "closingState", "string", true, ClosingState.class),
    ACCOUNTABILITY("accountability", "accountability", "string", false, null),
    UNIT("unit", "unit", "string", true, null),
    PUBLISHED_ON("publishedOn", "publishedAt", "date", true, null),
    PUBLICITY_FROM("publicityFrom", "publicityFrom", "date", false, null),
    PUBLICITY_TO("publicityTo", "publicityTo", "date", false, null),
    GOAL("goal", "goal", "string", false, null),
    VERSION("version", "version", "integer", true, null),
    CORRECTED_ON("correctedOn", "correctedAt", "date", false, null),
    CORRECTION("correction", "correction", "string", false, null),
    WRITTEN_OFF_ON("writtenOffOn", "writtenOffOn", "date", false, null),
    ORIGINAL("original", "original", "string", false, null);

    private final String key;
    private final String field;
    private final String datatype;
    private final boolean required;
    private final @Nullable Class<? extends Enum<?>> codes;

    DataColumn(String key, String field, String datatype, boolean required, @Nullable Class<? extends Enum<?>> codes) {
        this.key = key;
        this.field = field;
        this.datatype = datatype;
        this.required = required;
        this.codes = codes;
    }

    /** The key of its heading: {@code public.column.<key>}. */
    public String key() {
        return key;
    }

    /** Its name in JSON. */
    public String field() {
        return field;
    }

    /** A data type of CSVW. */
    public String datatype() {
        return datatype;
    }

    public boolean isRequired() {
        return required;
    }

    /** Whether a cell holds several values, parted by 、. */
    public boolean isList() {
        return this == TYPES;
    }

    /** The values it may have; empty where any text may stand. */
    public List<Enum<?>> codes() {
        return codes == null ? List.of() : Arrays.asList((Enum<?>[]) codes.getEnumConstants());
    }
}
