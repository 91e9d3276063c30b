package org.ecopetition.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What people of the house usually hand in, filled in for the storage station in Nan county. */
public final class Forms {

    /** The day on which the cases of the tests are handled. */
    public static final LocalDate DAY = LocalDate.of(2023, 6, 29);

    /** When noise is measured by night. */
    private static final String BY_NIGHT = DAY + "T00:30";

    private Forms() {}

    /** A word that stands in no other petition, without figures that could be somebody's telephone. */
    public static String newWord() {
        return UUID.randomUUID()
                .toString()
                .chars()
                .filter(Character::isLetterOrDigit)
                .mapToObj(sign -> String.valueOf((char) ('a' + Character.digit(sign, 16))))
                .collect(Collectors.joining());
    }

    /** A form with these fields: name, value, name, value … */
    public static Map<String, Object> form(Object... namesAndValues) {
        Map<String, Object> form = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return form;
    }

    /** The form with some fields filled in otherwise. */
    public static Map<String, Object> with(Map<String, Object> form, Object... namesAndValues) {
        Map<String, Object> changed = new LinkedHashMap<>(form);
        changed.putAll(form(namesAndValues));
        return changed;
    }

    public static Map<String, Object> without(Map<String, Object> form, String name) {
        Map<String, Object> changed = new LinkedHashMap<>(form);
        changed.remove(name);
        return changed;
    }

    /** An environmental petition with one allegation for each pollution type. */
    public static Map<String, Object> environmental(String... types) {
        Map<String, Object> form = form("classification", "ENVIRONMENTAL", "textConfirmed", true);
        for (int n = 1; n <= types.length; n++) {
            form.put("allegation" + n + "Text", "储能电站问题" + n);
            form.put("allegation" + n + "Types", types[n - 1]);
        }
        return form;
    }

    public static Map<String, Object> handedTo(String unit) {
        return form("handOff1Unit", unit);
    }

    public static Map<String, Object> signed() {
        return form("receiptDecision", "SIGN");
    }

    public static Map<String, Object> returned() {
        return form("receiptDecision", "RETURN", "returnReason", "WRONG_REGION", "returnExplanation", "不在本县");
    }

    public static Map<String, Object> returnRefused() {
        return form("ruling", "REFUSE", "rulingReason", "厂址在该县境内");
    }

    public static Map<String, Object> reassignedTo(String unit) {
        return form("ruling", "REASSIGN", "reassignTo", unit, "rulingReason", "属地不符,同意改派");
    }

    /** A visit that substantiates an allegation without measuring anything. */
    public static Map<String, Object> substantiated() {
        return form(
                "visitDate",
                DAY.toString(),
                "visitors",
                "执法大队两人",
                "narrative",
                "现场情况与反映一致",
                "verdict",
                "SUBSTANTIATED");
    }

    /** A visit that measures the station's noise at night in a zone of class 2, where 50 dB are allowed. */
    public static Map<String, Object> noise(String decibels) {
        return with(
                substantiated(),
                "measurement1Item",
                "NOISE_INDUSTRIAL",
                "measurement1Point",
                "厂界东侧1米",
                "measurement1Zone",
                "2",
                "measurement1At",
                BY_NIGHT,
                "measurement1Period",
                "NIGHT",
                "measurement1Value",
                decibels);
    }

    /** A visit that finds the electric and the magnetic field below their limits, of which the report gives no values. */
    public static Map<String, Object> unsubstantiated() {
        return with(
                substantiated(),
                "narrative",
                "电磁环境监测结果低于国家限值",
                "verdict",
                "UNSUBSTANTIATED",
                "measurement1Item",
                "ELECTRIC_FIELD_50HZ",
                "measurement1Point",
                "站界外5米",
                "measurement1TimeUnknown",
                true,
                "measurement1Passed",
                true,
                "measurement2Item",
                "MAGNETIC_FIELD_50HZ",
                "measurement2Point",
                "站界外5米",
                "measurement2TimeUnknown",
                true,
                "measurement2Passed",
                true);
    }

    public static Map<String, Object> confirmed() {
        return form("reviewVerdict", "CONFIRM", "reviewOpinion", "证据充分");
    }

    public static Map<String, Object> rectified() {
        return form(
                "rectificationKind",
                "IMMEDIATE",
                "measures",
                "加装隔音屏,限时运行冷却风机",
                "rectificationState",
                "COMPLETED",
                "completedOn",
                DAY.toString());
    }

    public static Map<String, Object> rectifying(LocalDate plannedFinish) {
        return form(
                "rectificationKind",
                "PLANNED",
                "measures",
                "已签订隔音屏采购合同",
                "rectificationState",
                "IN_PROGRESS",
                "plannedFinish",
                plannedFinish.toString());
    }

    public static Map<String, Object> remeasured(String decibels) {
        return form(
                "measurement1Item",
                "NOISE_INDUSTRIAL",
                "measurement1Point",
                "厂界东侧1米",
                "measurement1Zone",
                "2",
                "measurement1At",
                BY_NIGHT,
                "measurement1Period",
                "NIGHT",
                "measurement1Value",
                decibels);
    }

    public static Map<String, Object> reviewed(String outcome) {
        return form("reviewOutcome", outcome);
    }

    public static Map<String, Object> sentBack(String outcome) {
        return form("reviewOutcome", outcome, "reviewComment", "材料不全");
    }

    public static Map<String, Object> published() {
        return form("disclosureDecision", "PUBLISH");
    }

    public static Map<String, Object> answered() {
        return form("objectionOutcome", "ANSWERED", "objectionAnswer", "复测结果达标");
    }

    public static Map<String, Object> reopened() {
        return form("objectionOutcome", "REOPEN", "objectionAnswer", "夜间运行情况需重新核查");
    }

    public static Map<String, Object> accepted() {
        return form(
                "acceptanceResult",
                "PASSED",
                "acceptanceDate",
                DAY.toString(),
                "pollutionRemoved",
                true,
                "ecologyRestored",
                true,
                "publicSatisfied",
                true,
                "acceptanceOpinion",
                "同意销号");
    }

    public static Map<String, Object> notAccepted() {
        return form("acceptanceResult", "FAILED", "acceptanceDate", DAY.toString(), "acceptanceOpinion", "隔音屏有缺口");
    }
}
