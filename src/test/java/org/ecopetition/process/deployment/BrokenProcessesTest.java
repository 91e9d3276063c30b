package org.ecopetition.process.deployment;

import static org.ecopetition.process.deployment.ModelEdit.all;
import static org.ecopetition.process.deployment.ModelEdit.briefing;
import static org.ecopetition.process.deployment.ModelEdit.each;
import static org.ecopetition.process.deployment.ModelEdit.first;
import static org.ecopetition.process.deployment.ModelEdit.handoff;
import static org.ecopetition.process.deployment.ModelEdit.petition;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own processes, each broken in one way: none comes in, and each says where and why. */
class BrokenProcessesTest extends BrokenModels {

    private static final String ENDS = "</bpmn:process>";

    static Stream<ModelEdit> ids() {
        return Stream.of(
                handoff(
                        "another process id",
                        first("<bpmn:process id=\"handoff\"", "<bpmn:process id=\"handoff2\""),
                        "",
                        "ID 不能改"),
                petition(
                        "another process id",
                        first("<bpmn:process id=\"petition\"", "<bpmn:process id=\"petitions\""),
                        "",
                        "ID 不能改"),
                handoff("not executable", first("isExecutable=\"true\"", "isExecutable=\"false\""), "handoff", "可执行"),
                handoff("no word on executable", first(" isExecutable=\"true\"", ""), "handoff", "可执行"),
                handoff("no picture", first("<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", ""), "handoff", "没有图形"),
                handoff(
                        "a task without a shape",
                        first("<bpmndi:BPMNShape [^>]*bpmnElement=\"signReceipt\".*?</bpmndi:BPMNShape>", ""),
                        "signReceipt",
                        "没有画在图上"),
                handoff("an id twice", all("id=\"receiptSigned\"", "id=\"signReceipt\""), "signReceipt", "出现了两次"),
                handoff(
                        "an id twice, both named",
                        all("id=\"receiptSigned\"", "id=\"signReceipt\""),
                        "signReceipt",
                        "“签收交办件”（userTask"),
                handoff(
                        "declared as GBK and written in UTF-8",
                        first("encoding=\"UTF-8\"", "encoding=\"GBK\""),
                        "",
                        "编码不一致"),
                handoff(
                        "an id twice, both named",
                        all("id=\"receiptSigned\"", "id=\"signReceipt\""),
                        "signReceipt",
                        "“签收交办件”（userTask"),
                handoff(
                        "declared as GBK and written in UTF-8",
                        first("encoding=\"UTF-8\"", "encoding=\"GBK\""),
                        "",
                        "编码不一致"),
                handoff("history of a day", first("P3650D", "P1D"), "handoff", "历史保存期限"),
                handoff("history of nine years", first("P3650D", "3285"), "handoff", "历史保存期限"),
                handoff("history in words", first("P3650D", "十年"), "handoff", "历史保存期限"),
                handoff("no history", first(" camunda:historyTimeToLive=\"P3650D\"", ""), "handoff", "历史保存期限"),
                handoff("cut in half", text -> text.substring(0, text.length() / 2), "", "无法识别"),
                handoff("a lost bracket", first("</bpmn:subProcess>", ""), "", "无法识别"),
                handoff(
                        "a flow of another level",
                        first(
                                "(<bpmn:sequenceFlow id=\"toIssueHandOff\"[^>]*targetRef=\")issueHandOff",
                                "$1signReceipt"),
                        "toIssueHandOff",
                        "跨进了另一层"));
    }

    static Stream<ModelEdit> reliedOn() {
        return Stream.of(
                handoff("signReceipt under another id", all("\"signReceipt\"", "\"signReceipt2\""), "handoff", "签收交办件"),
                handoff(
                        "reviewDisclosure under another id",
                        all("\"reviewDisclosure\"", "\"Activity_0abc12\""),
                        "handoff",
                        "审定公开内容"),
                handoff(
                        "reviewUnsubstantiated taken out",
                        without("reviewUnsubstantiated", "isUnsubstantiated", "toIsConfirmed", "allegationVerified"),
                        "handoff",
                        "复核不属实认定"),
                handoff(
                        "reviewDisclosure gone past",
                        gonePast("checkRedaction", "toReviewDisclosure", "reviewDisclosure", "publicationApproved"),
                        "reviewDisclosure",
                        "绕过"),
                handoff(
                        "the deadlines taken out",
                        first("<bpmn:subProcess id=\"deadlines\".*?</bpmn:subProcess>", ""),
                        "handoff",
                        "时限将至"),
                handoff(
                        "the notices taken out",
                        first("<bpmn:subProcess id=\"notices\".*?</bpmn:subProcess>", ""),
                        "handoff",
                        "answerNotice"),
                handoff(
                        "a timer under another id",
                        all("\"nextDeadlineReached\"", "\"otherTimer\""),
                        "handoff",
                        "下一时限已到"),
                handoff(
                        "deadlines that interrupt",
                        first("(id=\"deadlineApproaching\"[^>]*) isInterrupting=\"false\"", "$1"),
                        "deadlineApproaching",
                        "不中断"),
                handoff(
                        "an end that stops nothing",
                        first("<bpmn:terminateEventDefinition id=\"handOffWrittenOffTerminates\" />", ""),
                        "handOffWrittenOff",
                        "终止"),
                handoff(
                        "a save point less",
                        first("(id=\"writeOffHandOff\"[^>]*) camunda:asyncBefore=\"true\"", "$1"),
                        "writeOffHandOff",
                        "保存点"),
                petition("all save points less", all(" camunda:asyncBefore=\"true\"", ""), "closePetition", "保存点"),
                handoff(
                        "a message renamed",
                        first("name=\"extensionRequested\"", "name=\"extensionAsked\""),
                        "extensionRequested",
                        "没有谁会发出消息“extensionAsked”"),
                petition(
                        "a call of another process",
                        first("calledElement=\"handoff\"", "calledElement=\"briefing\""),
                        "petition",
                        "调用的流程“handoff”"),
                petition(
                        "a lost business key",
                        first("<camunda:in businessKey=\"\\$\\{handOffKey}\" />", "<camunda:in variables=\"all\" />"),
                        "petition",
                        "业务编号"),
                petition(
                        "a call for each of nothing",
                        first(
                                "camunda:collection=\"\\$\\{handOffKeys}\" camunda:elementVariable=\"handOffKey\"",
                                "camunda:collection=\"\\${handOffKeys}\" camunda:elementVariable=\"key\""),
                        "petition",
                        "逐项办理"),
                petition(
                        "a service task under another id",
                        all("\"checkRepeats\"", "\"lookForRepeats\""),
                        "petition",
                        "查找重复件"),
                briefing("the approval taken out", all("\"approveBriefing\"", "\"approve\""), "briefing", "审定简报"),
                briefing(
                        "a timer of the news less",
                        first("<bpmn:boundaryEvent id=\"newsDeadline\".*?</bpmn:boundaryEvent>", ""),
                        "briefing",
                        "报送截止"),
                handoff(
                        "a listener less",
                        first(
                                "<camunda:taskListener delegateExpression=\"\\$\\{signReceipt}\" event=\"complete\" />",
                                ""),
                        "signReceipt",
                        "缺少监听器"),
                handoff(
                        "a step that nobody wrote",
                        first("\\$\\{rollUpVerdict}", "\\${rollUpVerdicts}"),
                        "rollUpVerdict",
                        "没有名为"),
                handoff(
                        "a step of another task",
                        first(
                                "delegateExpression=\"\\$\\{remeasure}\" event=\"create\"",
                                "delegateExpression=\"\\${rectify}\" event=\"create\""),
                        "remeasure",
                        "属于另一任务"));
    }

    static Stream<ModelEdit> ways() {
        return Stream.of(
                handoff(
                        "a dead end",
                        first("<bpmn:sequenceFlow id=\"toHandOffWrittenOff\"[^>]*/>", ""),
                        "writeOffHandOff",
                        "没有下文"),
                petition(
                        "a dead end",
                        first("<bpmn:sequenceFlow id=\"toPetitionClosed\"[^>]*/>", ""),
                        "closePetition",
                        "没有下文"),
                handoff(
                        "a task that no way leads to",
                        first(
                                "(<bpmn:sequenceFlow id=\"toAcceptRectification\"[^>]*targetRef=\")acceptRectification",
                                "$1handOffWrittenOff"),
                        "acceptRectification",
                        "走不到"),
                handoff(
                        "a flow to nowhere",
                        first("(<bpmn:sequenceFlow id=\"toRectify\"[^>]*targetRef=\")rectify", "$1rectifi"),
                        "toRectify",
                        "没有接到"),
                handoff(
                        "a gateway without default",
                        first("(id=\"isReceived\"[^>]*) default=\"isSigned\"", "$1"),
                        "isReceived",
                        "默认流向"),
                handoff(
                        "an answer without condition",
                        first(
                                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">\\$\\{ruling == 'REASSIGN'}</bpmn:conditionExpression>",
                                ""),
                        "isReassignment",
                        "没有条件"),
                petition(
                        "an inclusive gateway that may lead nowhere",
                        first("\\$\\{true}", "\\${keyItem}"),
                        "whoHandles",
                        "默认流向"),
                handoff(
                        "a way that is never taken",
                        first("\\$\\{unsubstantiated}", "\\${false}"),
                        "isUnsubstantiated",
                        "永远不成立"),
                handoff("a loop that nobody is in", loop(), "goRound", "不停地重复"),
                petition(
                        "a task beside everything",
                        first(
                                ENDS,
                                "<bpmn:userTask id=\"idle\" name=\"闲\" camunda:candidateGroups=\"liaison\" />" + ENDS),
                        "idle",
                        "没有下文"));
    }

    static Stream<ModelEdit> conditions() {
        return Stream.of(
                handoff(
                        "a variable that nobody sets",
                        first("\\$\\{receiptDecision == 'RETURN'}", "\\${receiptDecisions == 'RETURN'}"),
                        "isReturned",
                        "没有任何步骤或表单填写变量“receiptDecisions”"),
                handoff("a value that nobody chooses", first("'RETURN'", "'RETURNED'"), "isReturned", "RETURN、SIGN"),
                handoff(
                        "a kind of publication that is none",
                        first("'STAGED'", "'STAGE'"),
                        "isStagedPublished",
                        "STAGED"),
                handoff(
                        "a text in the place of a flag",
                        first("\\$\\{overdue}", "\\${overdue == '是'}"),
                        "isOverdue",
                        "true 和 false"),
                handoff(
                        "a number in the place of a text",
                        first("\\$\\{ruling == 'REASSIGN'}", "\\${ruling == 1}"),
                        "isReassignment",
                        "是文字"),
                handoff(
                        "a text alone",
                        first("\\$\\{ruling == 'REASSIGN'}", "\\${ruling}"),
                        "isReassignment",
                        "要与一个值比较"),
                handoff(
                        "a condition in bare words",
                        first("\\$\\{ruling == 'REASSIGN'}", "ruling == 'REASSIGN'"),
                        "isReassignment",
                        "条件要写在"),
                handoff("an empty condition", first("\\$\\{ruling == 'REASSIGN'}", ""), "isReassignment", "条件要写在"),
                handoff(
                        "one equals sign",
                        first("ruling == 'REASSIGN'", "ruling = 'REASSIGN'"),
                        "isReassignment",
                        "简单表达式"),
                handoff("quotation marks of Chinese", first("'REASSIGN'", "‘REASSIGN’"), "isReassignment", "简单表达式"),
                petition(
                        "a condition that calls",
                        first("\\$\\{keyItem}", "\\${execution.getVariable('keyItem')}"),
                        "isKeyItem",
                        "简单表达式"),
                petition(
                        "a variable of another process",
                        first("\\$\\{keyItem}", "\\${overdue}"),
                        "isKeyItem",
                        "没有任何步骤或表单填写变量“overdue”"),
                handoff(
                        "a ruling read before anybody ruled",
                        first("receiptDecision == 'RETURN'", "ruling == 'REASSIGN'"),
                        "isReturned",
                        "变量“ruling”还没有填写；它由 裁定退回 填写"),
                handoff(
                        "an outcome read on the way past its task",
                        first("\\$\\{handOffUnsubstantiated}", "\\${reviewOutcome == 'CLOSED'}"),
                        "isWhollyUnsubstantiated",
                        "变量“reviewOutcome”还没有填写"),
                handoff(
                        "a deadline that is set later",
                        first("camunda:dueDate=\"\\$\\{receiptDue}\"", "camunda:dueDate=\"\\${publicityEnds}\""),
                        "signReceipt",
                        "变量“publicityEnds”还没有填写"),
                handoff(
                        "an office that a notice names",
                        first(
                                "(id=\"superviseHandling\"[^>]*)camunda:priority=\"80\"",
                                "$1camunda:dueDate=\"\\${noticeDue}\""),
                        "superviseHandling",
                        "变量“noticeDue”还没有填写"),
                handoff(
                        "a deadline by a text",
                        first("camunda:dueDate=\"\\$\\{receiptDue}\"", "camunda:dueDate=\"\\${ruling}\""),
                        "signReceipt",
                        "不是日期"),
                handoff(
                        "a deadline in words",
                        first("camunda:dueDate=\"\\$\\{receiptDue}\"", "camunda:dueDate=\"两天\""),
                        "signReceipt",
                        "办理期限"),
                handoff(
                        "a priority in words",
                        first("camunda:priority=\"60\"", "camunda:priority=\"高\""),
                        "ruleOnReturn",
                        "优先级"),
                handoff(
                        "each of something that nobody sets",
                        first("\\$\\{allegations}", "\\${allegationList}"),
                        "verifyAllegations",
                        "没有任何步骤或表单填写变量“allegationList”"));
    }

    static Stream<ModelEdit> events() {
        return Stream.of(
                petition(
                        "an error that is not defined",
                        boundary("<bpmn:errorEventDefinition id=\"d\" errorRef=\"Error_1\" />"),
                        "extra",
                        "没有定义错误“Error_1”"),
                petition(
                        "an error without a code",
                        each(
                                boundary("<bpmn:errorEventDefinition id=\"d\" errorRef=\"Error_1\" />"),
                                first("<bpmn:message ", "<bpmn:error id=\"Error_1\" name=\"x\" /><bpmn:message ")),
                        "extra",
                        "没有定义错误"),
                petition(
                        "an escalation that is not defined",
                        boundary("<bpmn:escalationEventDefinition id=\"d\" escalationRef=\"E_1\" />"),
                        "extra",
                        "没有定义升级"),
                petition(
                        "a message that nobody sends",
                        each(
                                boundary("<bpmn:messageEventDefinition id=\"d\" messageRef=\"M_1\" />"),
                                first(
                                        "<bpmn:message ",
                                        "<bpmn:message id=\"M_1\" name=\"weatherChanged\" /><bpmn:message ")),
                        "extra",
                        "没有谁会发出消息“weatherChanged”"),
                petition(
                        "a message without a name",
                        boundary("<bpmn:messageEventDefinition id=\"d\" />"),
                        "extra",
                        "没有谁会发出消息"),
                petition(
                        "a signal that nobody sends",
                        each(
                                boundary("<bpmn:signalEventDefinition id=\"d\" signalRef=\"S_1\" />"),
                                first("<bpmn:message ", "<bpmn:signal id=\"S_1\" name=\"storm\" /><bpmn:message ")),
                        "extra",
                        "没有谁会发出信号"),
                petition(
                        "a timer without a time",
                        boundary("<bpmn:timerEventDefinition id=\"d\" />"),
                        "extra",
                        "定时器要填写"),
                petition(
                        "a timer without an end", reminder("<bpmn:timeCycle>R/PT2H</bpmn:timeCycle>"), "extra", "没有上限"),
                petition(
                        "a timer with a million times",
                        reminder("<bpmn:timeCycle>R1000000/P1D</bpmn:timeCycle>"),
                        "extra",
                        "没有上限"),
                petition(
                        "a timer each second", reminder("<bpmn:timeCycle>R10/PT1S</bpmn:timeCycle>"), "extra", "重复得太快"),
                petition(
                        "a timer by the clock of Unix",
                        reminder("<bpmn:timeCycle>0 0/5 * * * ?</bpmn:timeCycle>"),
                        "extra",
                        "周期"),
                petition("a duration in words", reminder("<bpmn:timeDuration>两天</bpmn:timeDuration>"), "extra", "时长"),
                petition(
                        "a duration of nothing",
                        reminder("<bpmn:timeDuration>PT0S</bpmn:timeDuration>"),
                        "extra",
                        "时长"),
                petition("a date in words", reminder("<bpmn:timeDate>明天</bpmn:timeDate>"), "extra", "日期"),
                handoff(
                        "a deadline by a variable that nobody sets",
                        first("\\$\\{publicityEnds}", "\\${publicityEnd}"),
                        "publicityEnded",
                        "没有任何步骤或表单填写变量“publicityEnd”"),
                handoff(
                        "a timer by a text",
                        first("<bpmn:timeDate([^>]*)>\\$\\{publicityEnds}", "<bpmn:timeDate$1>\\${ruling}"),
                        "publicityEnded",
                        "不是日期"),
                petition(
                        "a case that begins by itself",
                        first(
                                "(<bpmn:startEvent id=\"petitionRegistered\".*?</bpmn:outgoing>)",
                                "$1<bpmn:timerEventDefinition id=\"d\"><bpmn:timeCycle>R3/P1D</bpmn:timeCycle></bpmn:timerEventDefinition>"),
                        "petitionRegistered",
                        "只能由登记页面开始"));
    }

    static Stream<ModelEdit> offices() {
        return Stream.of(
                handoff(
                        "the receipt for one county",
                        first("(id=\"signReceipt\"[^>]*candidateGroups=\")\\$\\{unitGroup}", "$1unit430921"),
                        "signReceipt",
                        "承办单位办理"),
                handoff(
                        "the verification for everybody",
                        first("(id=\"verifyAllegation\"[^>]*candidateGroups=\")\\$\\{handlingGroups}", "$1liaison"),
                        "verifyAllegation",
                        "承办单位办理"),
                handoff(
                        "the publication for a unit",
                        first("(id=\"reviewDisclosure\"[^>]*candidateGroups=\")liaison", "$1\\${unitGroup}"),
                        "reviewDisclosure",
                        "不能交给"),
                petition(
                        "the classification for the intake",
                        first("(id=\"classifyPetition\"[^>]*candidateGroups=\")liaison", "$1intake"),
                        "classifyPetition",
                        "不能交给"),
                petition(
                        "a key item for the auditors",
                        first("(id=\"leadKeyItem\"[^>]*candidateGroups=\")leader", "$1auditor"),
                        "leadKeyItem",
                        "不能交给"),
                petition(
                        "a group that does not exist",
                        first("(id=\"leadKeyItem\"[^>]*candidateGroups=\")leader", "$1leaders"),
                        "leadKeyItem",
                        "没有名为“leaders”的组"),
                petition(
                        "nobody",
                        first("(id=\"leadKeyItem\"[^>]*) camunda:candidateGroups=\"leader\"", "$1"),
                        "leadKeyItem",
                        "必须填写候选组"),
                petition(
                        "one person",
                        first(
                                "(id=\"leadKeyItem\"[^>]*) camunda:candidateGroups=\"leader\"",
                                "$1 camunda:candidateGroups=\"leader\" camunda:assignee=\"leadera\""),
                        "leadKeyItem",
                        "只能分派给候选组"),
                handoff(
                        "another task's form",
                        first("formRef=\"rectify\"", "formRef=\"remeasure\""),
                        "rectify",
                        "只能用自己的表单"),
                handoff(
                        "a form that does not exist",
                        first("formRef=\"rectify\"", "formRef=\"rectifyAll\""),
                        "rectify",
                        "没有名为“rectifyAll”的表单"),
                handoff(
                        "no form",
                        first(
                                "(id=\"rectify\"[^>]*) camunda:formRef=\"rectify\" camunda:formRefBinding=\"latest\"",
                                "$1"),
                        "rectify",
                        "缺少表单"),
                handoff(
                        "a form of one version",
                        first(
                                "(formRef=\"rectify\" camunda:formRefBinding=\")latest",
                                "$1version\" camunda:formRefVersion=\"1"),
                        "rectify",
                        "latest"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"ids", "reliedOn", "ways", "conditions", "events", "offices"})
    void refuses(ModelEdit edit) {
        isRefused(edit);
    }

    /** Without a task: the flow before it leads on to where the flows behind it end. */
    private static UnaryOperator<String> without(String task, String flow, String behind, String next) {
        return each(
                first("<bpmn:userTask id=\"" + task + "\".*?</bpmn:userTask>", ""),
                first("<bpmn:exclusiveGateway id=\"isConfirmed\".*?</bpmn:exclusiveGateway>", ""),
                first("<bpmn:sequenceFlow id=\"" + behind + "\"[^>]*/>", ""),
                first("<bpmn:sequenceFlow id=\"isUnsubstantiatedConfirmed\"[^>]*/>", ""),
                first("<bpmn:sequenceFlow id=\"isToBeVerifiedAgain\".*?</bpmn:sequenceFlow>", ""),
                first("(<bpmn:sequenceFlow id=\"" + flow + "\"[^>]*targetRef=\")" + task, "$1" + next));
    }

    /** With a gateway before a task, from which a second way leads past it. */
    private static UnaryOperator<String> gonePast(String before, String flow, String task, String goal) {
        return each(
                first(
                        "(<bpmn:sequenceFlow id=\"" + flow + "\" sourceRef=\"" + before + "\" targetRef=\")" + task
                                + "\" />",
                        "$1maySkip\" /><bpmn:exclusiveGateway id=\"maySkip\" name=\"跳过？\" default=\"noSkip\" /><bpmn:sequenceFlow id=\"noSkip\" sourceRef=\"maySkip\" targetRef=\""
                                + task + "\" /><bpmn:sequenceFlow id=\"skip\" sourceRef=\"maySkip\" targetRef=\"" + goal
                                + "\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">\\${overdue}</bpmn:conditionExpression></bpmn:sequenceFlow>"));
    }

    private static UnaryOperator<String> loop() {
        return each(
                first(
                        "(<bpmn:sequenceFlow id=\"toHandOffWrittenOff\" sourceRef=\"writeOffHandOff\" targetRef=\")handOffWrittenOff\" />",
                        "$1goRound\" /><bpmn:exclusiveGateway id=\"goRound\" name=\"再来？\" default=\"noMore\" /><bpmn:sequenceFlow id=\"noMore\" sourceRef=\"goRound\" targetRef=\"handOffWrittenOff\" /><bpmn:sequenceFlow id=\"again\" sourceRef=\"goRound\" targetRef=\"pause\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">\\${overdue}</bpmn:conditionExpression></bpmn:sequenceFlow><bpmn:intermediateCatchEvent id=\"pause\"><bpmn:timerEventDefinition id=\"pauseTimer\"><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent><bpmn:sequenceFlow id=\"back\" sourceRef=\"pause\" targetRef=\"goRound\" />"));
    }

    private static UnaryOperator<String> boundary(String definition) {
        return first(
                ENDS,
                "<bpmn:boundaryEvent id=\"extra\" attachedToRef=\"classifyPetition\">" + definition
                        + "</bpmn:boundaryEvent><bpmn:sequenceFlow id=\"toExtraEnd\" sourceRef=\"extra\" targetRef=\"petitionMerged\" />"
                        + ENDS);
    }

    private static UnaryOperator<String> reminder(String time) {
        return first(
                ENDS,
                "<bpmn:boundaryEvent id=\"extra\" attachedToRef=\"assignHandlers\" cancelActivity=\"false\"><bpmn:timerEventDefinition id=\"d\">"
                        + time
                        + "</bpmn:timerEventDefinition></bpmn:boundaryEvent><bpmn:sequenceFlow id=\"toExtraEnd\" sourceRef=\"extra\" targetRef=\"extraEnd\" /><bpmn:endEvent id=\"extraEnd\" />"
                        + ENDS);
    }
}
