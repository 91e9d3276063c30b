package org.ecopetition.process.deployment;

import static org.ecopetition.process.deployment.ModelEdit.all;
import static org.ecopetition.process.deployment.ModelEdit.first;
import static org.ecopetition.process.deployment.ModelEdit.receipt;

import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own forms, each broken in one way: none comes in, and each says at which field and why. */
class BrokenFormsTest extends BrokenModels {

    static Stream<ModelEdit> forms() {
        return Stream.of(
                receipt("another id", first("\"id\": \"signReceipt\"", "\"id\": \"signReceipts\""), "", "ID 不能改"),
                receipt(
                        "a required field gone",
                        first("\"key\": \"receiptDecision\"", "\"name\": \"receiptDecision\""),
                        "signReceipt",
                        "缺少必填项：receiptDecision"),
                receipt(
                        "a required field renamed",
                        first("\"key\": \"returnReason\"", "\"key\": \"reason\""),
                        "returnReason",
                        "不接收表单项“reason”"),
                receipt(
                        "a required field that nobody can fill in",
                        first("\"key\": \"receiptDecision\"", "\"disabled\": true, \"key\": \"receiptDecision\""),
                        "signReceipt",
                        "缺少必填项：receiptDecision"),
                receipt(
                        "a required field always hidden",
                        first("=not\\(receiptDecision = \\\\\"RETURN\\\\\"\\)", "=true"),
                        "returnReason",
                        "始终隐藏"),
                receipt(
                        "an option's value changed",
                        first("\"value\": \"RETURN\"", "\"value\": \"BACK\""),
                        "receiptDecision",
                        "选项值“BACK”"),
                receipt(
                        "an option gone",
                        first(",\\s*\\{\\s*\"label\": \"退回\",\\s*\"value\": \"RETURN\"\\s*}", ""),
                        "receiptDecision",
                        "少了选项值：RETURN"),
                receipt(
                        "an option more",
                        first(
                                "\"label\": \"其他\",\\s*\"value\": \"OTHER\"",
                                "\"label\": \"其他\", \"value\": \"HOLIDAY\""),
                        "returnReason",
                        "HOLIDAY"),
                receipt(
                        "an expression cut off",
                        first("=not\\(returnAllowed = false\\)", "=not(returnAllowed = "),
                        "returnUsedUp",
                        "表达式无法识别"),
                receipt(
                        "a choice as a box to tick",
                        first("\"type\": \"radio\"", "\"type\": \"checkbox\""),
                        "receiptDecision",
                        "种类"),
                receipt(
                        "a file to pick",
                        first("\"type\": \"textarea\"", "\"type\": \"filepicker\""),
                        "returnExplanation",
                        "不支持表单组件"),
                receipt(
                        "a field of nobody",
                        first(
                                "\"components\": \\[",
                                "\"components\": [{\"type\": \"textfield\", \"id\": \"f\", \"key\": \"callerPhone\"},"),
                        "f",
                        "不接收表单项"),
                receipt(
                        "an id twice",
                        all("\"id\": \"suggestedUnit\"", "\"id\": \"returnReason\""),
                        "returnReason",
                        "出现了两次"),
                receipt("no fields", first("\"components\": \\[.*]", "\"components\": []"), "signReceipt", "缺少必填项"),
                receipt("cut in half", text -> text.substring(0, text.length() / 2), "", "无法识别"),
                ModelEdit.broken(
                        "handoff/rectify.form",
                        "the form of another task",
                        first("\"id\": \"rectify\"", "\"id\": \"remeasure\""),
                        "",
                        "ID 不能改"));
    }

    static Stream<ModelEdit> drawnFields() {
        return Stream.of(
                drawn(
                        "a list to repeat",
                        "{\"type\":\"dynamiclist\",\"id\":\"l\",\"path\":\"l\",\"components\":[{\"type\":\"textfield\",\"id\":\"f\",\"key\":\"f\",\"label\":\"项\"}]}",
                        "可重复的列表"),
                drawn("a key with a point", field("textfield", "a.b", "项", ""), "以英文字母开头"),
                drawn("a key in Chinese", field("textfield", "场所", "场所", ""), "以英文字母开头"),
                drawn("a variable of the house", field("checkbox", "overdue", "逾期", ""), "系统已经在用"),
                drawn("the name of a step", field("textfield", "rectify", "整改", ""), "系统已经在用"),
                drawn("the caller's name", field("textfield", "who", "来电人姓名", ""), "不能在表单里另问"),
                drawn("the caller by the key", field("textfield", "callerPhone", "电话", ""), "不接收表单项“callerPhone”"),
                drawn("no label", field("textfield", "f", "", ""), "没有标签"),
                drawn("no options", field("select", "f", "项", ""), "逐个写出选项"),
                drawn("options from elsewhere", field("radio", "f", "项", ",\"valuesKey\":\"x\""), "逐个写出选项"),
                drawn(
                        "an option twice",
                        field(
                                "radio",
                                "f",
                                "项",
                                ",\"values\":[{\"label\":\"甲\",\"value\":\"A\"},{\"label\":\"乙\",\"value\":\"A\"}]"),
                        "用了两次"),
                drawn(
                        "an option without words",
                        field("radio", "f", "项", ",\"values\":[{\"label\":\"\",\"value\":\"A\"}]"),
                        "没有文字或没有值"),
                drawn(
                        "an option in quotation marks",
                        field("radio", "f", "项", ",\"values\":[{\"label\":\"甲\",\"value\":\"it's\"}]"),
                        "引号"),
                drawn("least above most", field("number", "f", "项", ",\"validate\":{\"min\":5,\"max\":3}"), "下限不能大于上限"),
                drawn("bounds in words", field("number", "f", "项", ",\"validate\":{\"min\":\"少\"}"), "要写数字"),
                drawn(
                        "a pattern cut off",
                        field("textfield", "f", "项", ",\"validate\":{\"pattern\":\"[a-z\"}"),
                        "格式规则"),
                drawn("a time of the day", field("datetime", "f", "项", ",\"subtype\":\"time\""), "保存不了"));
    }

    private static String field(String type, String key, String label, String more) {
        return "{\"type\":\"%s\",\"id\":\"f\",\"key\":\"%s\",\"label\":\"%s\"%s}".formatted(type, key, label, more);
    }

    private static ModelEdit drawn(String what, String component, String words) {
        return receipt(
                "a new field: " + what,
                text -> text.replaceFirst(
                        "\"components\": \\[", Matcher.quoteReplacement("\"components\": [" + component + ",")),
                "f",
                words);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"forms", "drawnFields"})
    void refuses(ModelEdit edit) {
        isRefused(edit);
    }
}
