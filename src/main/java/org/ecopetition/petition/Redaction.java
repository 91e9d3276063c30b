package org.ecopetition.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopetition.petition.Redacted.Kind;
import org.ecopetition.petition.Redacted.Mark;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what looks like personal data in a Chinese text and proposes the text without it; every occurrence, not the first. A
 * person confirms the proposal.
 */
@Component
public class Redaction {

    private static final String SURNAMES =
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";

    private static final List<Rule> RULES = List.of(
            new Rule(Kind.EMAIL, "[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}", "[邮箱]"),
            new Rule(
                    Kind.IDENTITY_NUMBER,
                    "(?<!\\d)[1-9]\\d{5}(?:19|20)\\d{2}[01]\\d[0-3]\\d{4}[\\dXx](?![\\dXx])",
                    "[证件号]"),
            new Rule(Kind.PHONE, "(?<!\\d)(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)", "[电话]"),
            new Rule(Kind.PHONE, "(?<!\\d)0\\d{2,3}[- ]?\\d{7,8}(?!\\d)", "[电话]"),
            new Rule(
                    Kind.NUMBER_PLATE, "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·・ ]?[A-Z0-9]{5,6}(?![A-Z0-9])", "[车牌]"),
            new Rule(
                    Kind.DWELLING,
                    "(?:[A-Za-z\\d一二三四五六七八九十]{1,4}\\s*(?:栋|幢|号楼)|[A-Za-z]\\s*座)\\s*(?:[A-Za-z\\d一二三四五六七八九十]{1,4}\\s*单元)?\\s*(?:\\d{1,5}\\s*(?:室|号|房|户)?)?",
                    "某栋"),
            new Rule(Kind.DWELLING, "\\d{1,3}\\s*单元\\s*\\d{2,5}\\s*(?:室|号|房|户)?", "某单元"),
            new Rule(Kind.DWELLING, "(?<=[组村队])\\s*\\d{1,4}\\s*号(?!线|机|井|楼|炉|矿)", "某号"),
            new Rule(
                    Kind.NAME,
                    "(?<=我叫|我是|本人|姓名[:：]?|联系人[:：]?|举报人[:：]?|投诉人[:：]?|来电人[:：]?|信访人[:：]?)\\s*[" + SURNAMES
                            + "][\\u4e00-\\u9fa5]{1,2}(?=[,，。;；、\\s(（电住家]|$)",
                    "某某"),
            new Rule(Kind.NAME, "[" + SURNAMES + "][\\u4e00-\\u9fa5]{0,2}?(?=先生|女士|小姐|师傅|老师|大爷|大妈)", "某"));

    /** The proposal for a text whose sender is unknown. */
    public Redacted propose(String text) {
        return propose(text, Caller.UNNAMED);
    }

    /** The proposal for a text whose sender is known: the sender's own name, phone and address go first. */
    public Redacted propose(String text, Caller caller) {
        List<Mark> marks = new ArrayList<>();
        String left = without(text, caller.name(), Kind.NAME, "某某", marks);
        left = without(left, caller.phone(), Kind.PHONE, "[电话]", marks);
        left = without(left, caller.address(), Kind.DWELLING, "[住址]", marks);
        for (Rule rule : RULES) {
            left = rule.apply(left, marks);
        }
        return new Redacted(left, List.copyOf(marks));
    }

    private static String without(
            String text, @Nullable String known, Kind kind, String replacement, List<Mark> marks) {
        if (known == null || known.isBlank() || known.strip().length() < 2 || !text.contains(known.strip())) {
            return text;
        }
        marks.add(new Mark(kind, known.strip(), replacement));
        return text.replace(known.strip(), replacement);
    }

    private record Rule(Kind kind, Pattern pattern, String replacement) {

        Rule(Kind kind, String expression, String replacement) {
            this(kind, Pattern.compile(expression), replacement);
        }

        String apply(String text, List<Mark> marks) {
            Matcher matcher = pattern.matcher(text);
            return matcher.replaceAll(found -> {
                marks.add(new Mark(kind, found.group().strip(), replacement));
                return Matcher.quoteReplacement(replacement);
            });
        }
    }
}
