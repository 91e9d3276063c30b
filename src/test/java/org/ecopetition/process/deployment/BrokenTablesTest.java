package org.ecopetition.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.deployment.ModelEdit.all;
import static org.ecopetition.process.deployment.ModelEdit.each;
import static org.ecopetition.process.deployment.ModelEdit.first;
import static org.ecopetition.process.deployment.ModelEdit.routing;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ecopetition.process.Caller.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own decision tables, each broken in one way: none comes in, and each says in which cell and why. */
class BrokenTablesTest extends BrokenModels {

    static Stream<ModelEdit> cells() {
        return Stream.of(
                level(
                        "broken FEEL",
                        cell("notSatisfiedOftenTimesRaised", "&gt;= "),
                        "notSatisfiedOftenTimesRaised",
                        "无法识别"),
                level(
                        "a quotation mark less",
                        cell("notSatisfiedOftenLevelOut", "\"HIGH"),
                        "notSatisfiedOftenLevelOut",
                        "无法识别"),
                level(
                        "a word where a number belongs",
                        cell("notSatisfiedOftenPriorityOut", "高"),
                        "notSatisfiedOftenPriorityOut",
                        "不是输入"),
                level(
                        "a text where a number belongs",
                        cell("notSatisfiedOftenPriorityOut", "\"80\""),
                        "notSatisfiedOftenPriorityOut",
                        "整数"),
                level("a half", cell("notSatisfiedOftenPriorityOut", "80.5"), "notSatisfiedOftenPriorityOut", "整数"),
                level(
                        "nothing where a number belongs",
                        cell("notSatisfiedOftenPriorityOut", ""),
                        "notSatisfiedOftenPriorityOut",
                        "不能空"),
                level(
                        "a level that is none",
                        cell("notSatisfiedOftenLevelOut", "\"HIGHEST\""),
                        "notSatisfiedOftenLevelOut",
                        "HIGH、ORDINARY、RAISED"),
                level(
                        "a text where yes or no belongs",
                        cell("notSatisfiedOftenProposeKeyItemOut", "\"true\""),
                        "notSatisfiedOftenProposeKeyItemOut",
                        "true 或 false"),
                level(
                        "a text to compare a number with",
                        cell("raisedOftenTimesRaised", "\"4\""),
                        "raisedOftenTimesRaised",
                        "类型与列"),
                level(
                        "a number to compare a flag with",
                        cell("notSatisfiedNotSatisfied", "1"),
                        "notSatisfiedNotSatisfied",
                        "类型与列"),
                level("a word to compare with", cell("raisedOftenTimesRaised", "四次"), "raisedOftenTimesRaised", "不是输入"),
                deadline(
                        "a level that is none",
                        cell("centralDeadlinesProgrammeLevel", "\"CENTRAL \""),
                        "centralDeadlinesProgrammeLevel",
                        "CENTRAL、PROVINCIAL"),
                deadline(
                        "a negative deadline",
                        cell("centralDeadlinesFeedbackDays", "0"),
                        "centralDeadlinesFeedbackDays",
                        "整数"),
                deadline(
                        "a deadline of years",
                        cell("centralDeadlinesFeedbackDays", "99999999999"),
                        "centralDeadlinesFeedbackDays",
                        "整数"),
                deadline(
                        "days in words",
                        cell("cityDeadlinesPublicityDays", "\"五天\""),
                        "cityDeadlinesPublicityDays",
                        "整数"),
                deadline("no source", cell("cityDeadlinesSource", ""), "cityDeadlinesSource", "不能空"),
                notice(
                        "a kind that is none",
                        cell("redNoticeKind", "\"PURPLE\""),
                        "redNoticeKind",
                        "URGE、BLUE、ORANGE、RED"),
                notice("a desk that does not exist", cell("redNoticeDesk", "\"leaders\""), "redNoticeDesk", "没有组"),
                routing(
                        "a unit that does not exist",
                        cell("region430921Unit", "\"unit999999\""),
                        "region430921Unit",
                        "没有承办单位"),
                routing("a unit in Chinese", cell("region430921Unit", "\"南县\""), "region430921Unit", "没有承办单位"),
                routing(
                        "a group that is no unit",
                        cell("region430921Unit", "\"liaison\""),
                        "region430921Unit",
                        "没有承办单位"),
                routing(
                        "an assisting unit that does not exist",
                        cell("countySoilAssisting", "\"unitShengtai,unitNobody\""),
                        "countySoilAssisting",
                        "不存在"),
                routing(
                        "a unit put together wrong",
                        cell("countySoilUnit", "\"unit-\" + regionCode"),
                        "handoff-routing",
                        "试算结果不能用"),
                routing(
                        "a type that is none",
                        cell("typeEcologyPollutionType", "\"LIGHT\""),
                        "typeEcologyPollutionType",
                        "AIR"),
                limits("a broken limit", cell("ambientZone2DayLimit", "60 dB"), "ambientZone2DayLimit", "无法识别"));
    }

    static Stream<ModelEdit> tables() {
        return Stream.of(
                level(
                        "another id",
                        first("<decision id=\"repeat-level\"", "<decision id=\"repeat-levels\""),
                        "",
                        "ID 不能改"),
                deadline(
                        "a column less",
                        each(
                                first("<input id=\"programmeLevelInput\".*?</input>", ""),
                                all("<inputEntry id=\"\\w+ProgrammeLevel\">.*?</inputEntry>", "")),
                        "handlingDeadlinesTable",
                        "缺少输入列“programmeLevel”"),
                level(
                        "a question about something else",
                        first("<text>timesRaised</text>", "<text>times</text>"),
                        "timesRaisedInput",
                        "没有名为“times”的输入"),
                level(
                        "a column of another type",
                        first("(timesRaisedExpression\" typeRef=\")integer", "$1boolean"),
                        "timesRaisedInput",
                        "类型"),
                level(
                        "an output of another type",
                        first("name=\"priority\" typeRef=\"integer\"", "name=\"priority\" typeRef=\"boolean\""),
                        "priorityOutput",
                        "类型"),
                level("an output renamed", first("name=\"priority\"", "name=\"prio\""), "repeat-level", "priority"),
                level("all rows gone", all("<rule .*</rule>", ""), "repeat-level", "缺少系统依靠的"),
                level("the last row gone", first("<rule id=\"otherwise\">.*?</rule>", ""), "repeat-level", "没有一行适用于"),
                deadline(
                        "a level without a row",
                        first("<rule id=\"cityDeadlines\">.*?</rule>", ""),
                        "handling-deadlines",
                        "CITY"),
                notice(
                        "a kind without a row",
                        first("<rule id=\"orangeNotice\">.*?</rule>", ""),
                        "supervision-notices",
                        "ORANGE"),
                level(
                        "rows that overlap and may not",
                        first("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\""),
                        "repeat-level",
                        "试算没有结果"),
                level(
                        "a sum of all rows",
                        first("hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\" aggregation=\"SUM\""),
                        "repeatLevelTable",
                        "命中规则"),
                level("a cell less", first("<outputEntry id=\"otherwisePriorityOut\">.*?</outputEntry>", ""), "", ""),
                level("history of a day", first("P3650D", "P1D"), "repeat-level", "历史保存期限"),
                level("two rows of one id", all("id=\"raisedAgain\"", "id=\"raisedOften\""), "raisedOften", "出现了两次"),
                limits("limits that overlap", cell("ambientZone2NightPeriod", "\"DAY\""), "ambientZone2Night", "重叠"),
                limits(
                        "a table of limits gone",
                        first("<decision id=\"limits-noise\".*?</decision>", ""),
                        "",
                        "limits-noise"),
                limits("limits of no unit", cell("ambientZone2DayUnit", ""), "ambientZone2Day", "不能空"),
                limits(
                        "another policy",
                        first("(<decision id=\"limits-noise\".*?<decisionTable )", "$1hitPolicy=\"FIRST\" "),
                        "",
                        "Unique"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"cells", "tables"})
    void refuses(ModelEdit edit) {
        isRefused(edit);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void tellsOneFaultOfOneCell(ModelEdit edit) {
        Answer refused = as("admin").deploy(edit.name(), edit.text());

        assertThat(refused.list("$.details['" + edit.name() + "'].errors[*].mainElementId"))
                .as(refused.message())
                .hasSizeLessThanOrEqualTo(edit.element().equals("handoff-routing") ? 3 : 1);
    }

    private static UnaryOperator<String> cell(String id, String content) {
        return first("(<(?:in|out)putEntry id=\"" + id + "\"[^>]*>\\s*<text>)[^<]*", "$1" + content);
    }

    private static ModelEdit level(String what, UnaryOperator<String> change, String element, String words) {
        return ModelEdit.broken("petition/repeat-level.dmn", what, change, element, words);
    }

    private static ModelEdit deadline(String what, UnaryOperator<String> change, String element, String words) {
        return ModelEdit.broken("handoff/handling-deadlines.dmn", what, change, element, words);
    }

    private static ModelEdit notice(String what, UnaryOperator<String> change, String element, String words) {
        return ModelEdit.broken("handoff/supervision-notices.dmn", what, change, element, words);
    }

    private static ModelEdit limits(String what, UnaryOperator<String> change, String element, String words) {
        return ModelEdit.broken("handoff/environmental-limits.dmn", what, change, element, words);
    }
}
