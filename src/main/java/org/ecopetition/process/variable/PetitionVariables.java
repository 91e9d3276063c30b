package org.ecopetition.process.variable;

import java.util.Date;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** The variables of the process {@code petition}: what its model reads, then what its forms show and propose. */
public final class PetitionVariables {

    public static final ProcessVariable<String> CLASSIFICATION =
            new ProcessVariable<>("classification", String.class).setBy("classifyPetition");
    public static final ProcessVariable<Boolean> KEY_ITEM =
            new ProcessVariable<>("keyItem", Boolean.class).setBy("classifyPetition", "supplementOrdered");
    public static final ProcessVariable<Object> HAND_OFF_KEYS =
            new ProcessVariable<>("handOffKeys", Object.class).setBy("assignHandlers");
    public static final ProcessVariable<String> HAND_OFF_KEY = new ProcessVariable<>("handOffKey", String.class);
    public static final ProcessVariable<Date> HAND_OFF_DUE = new ProcessVariable<>("handOffDue", Date.class);

    public static final FormVariable<Boolean> UNDATED = new FormVariable<>("undated", Boolean.class);
    public static final FormVariable<Boolean> CHANNEL_UNKNOWN = new FormVariable<>("channelUnknown", Boolean.class);
    public static final FormVariable<Boolean> TEXT_CONFIRMED = new FormVariable<>("textConfirmed", Boolean.class);
    public static final FormVariable<String> REGION_CODE = new FormVariable<>("regionCode", String.class);
    public static final FormVariable<String> PLACE = new FormVariable<>("place", String.class);
    public static final FormVariable<String> REPEAT_OF = new FormVariable<>("repeatOf", String.class);
    public static final FormVariable<Boolean> KEY_ITEM_PROPOSED = new FormVariable<>("keyItem", Boolean.class);
    public static final FormVariable<JsonValue> ALLEGATION_TYPES =
            new FormVariable<>("allegation{n}Types", JsonValue.class);
    public static final FormVariable<String> REDACTION_MARKS = new FormVariable<>("redactionMarks", String.class);
    public static final FormVariable<String> PROBLEM_TEXT = new FormVariable<>("problemText", String.class);

    public static final FormVariable<JsonValue> UNIT_OPTIONS = new FormVariable<>("unitOptions", JsonValue.class);
    public static final FormVariable<JsonValue> REGION_OPTIONS = new FormVariable<>("regionOptions", JsonValue.class);
    public static final FormVariable<Integer> HAND_OFF_COUNT = new FormVariable<>("handOffCount", Integer.class);
    public static final FormVariable<Integer> BATCH_NUMBER = new FormVariable<>("batchNumber", Integer.class);
    public static final FormVariable<String> HAND_OFF_UNIT = new FormVariable<>("handOff{n}Unit", String.class);
    public static final FormVariable<SpinJsonNode> HAND_OFF_ASSISTING =
            new FormVariable<>("handOff{n}Assisting", SpinJsonNode.class);
    public static final FormVariable<SpinJsonNode> HAND_OFF_ALLEGATIONS =
            new FormVariable<>("handOff{n}Allegations", SpinJsonNode.class);

    public static final FormVariable<String> LEAD_PLACE = new FormVariable<>("leadPlace", String.class);

    private PetitionVariables() {}
}
