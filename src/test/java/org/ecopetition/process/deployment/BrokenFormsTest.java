package org.ecopetition.process.deployment;

import static org.ecopetition.process.deployment.ModelEdit.all;
import static org.ecopetition.process.deployment.ModelEdit.first;

import java.util.function.UnaryOperator;
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

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void refuses(ModelEdit edit) {
        isRefused(edit);
    }

    private static ModelEdit receipt(String what, UnaryOperator<String> change, String element, String words) {
        return ModelEdit.broken("handoff/signReceipt.form", what, change, element, words);
    }
}
