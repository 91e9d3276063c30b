package org.ecopetition.petition.redaction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The clauses in which a caller says who he is ("我是某某，电话[电话]，"): without the data nothing is left that anybody needs. */
final class SelfIntroduction {

    private static final String END = "\\s*[，,。；;、：:\\n]\\s*";

    private static final String NAMED =
            "(?:我|本人)(?:是|叫|名叫|系|姓)[^，,。；;某]{0,8}某某?(?:先生|女士)?|(?:我的?)?(?:姓名|名字|联系人)[是叫为：: ]{0,2}某某";

    private static final String LIVES =
            "(?:我|本人)?(?:家住|现住|住在?|家在|家庭住址|住址|地址)[是为：: ]{0,2}" + "[^，,。；;]{0,30}?(?:某号|某栋|某单元|某室|\\[住址\\])";

    private static final String REACHED =
            "(?:我的?)?(?:联系)?(?:电话号?码?|手机号?码?|座机|号码|方式|身份证号?码?|证件号码?|微信号?|[Qq]{2}号?|邮箱)[是为：: ]{0,2}\\[(?:电话|证件号|账号|邮箱)\\]";

    private static final Pattern CLAUSES =
            Pattern.compile("^\\s*(?:(?:您好|你好|领导好?)[，,。！!：:]?\\s*)?(?:(?:" + NAMED + "|" + LIVES + "|" + REACHED + ")"
                    + END + ")+|^\\s*某某" + END + "(?:(?:" + LIVES + "|" + REACHED + ")" + END + ")+");

    private SelfIntroduction() {}

    /** The text without it; the text itself where nothing else would be left. */
    static String dropped(String text) {
        Matcher begins = CLAUSES.matcher(text);
        if (!begins.find()) {
            return text;
        }
        String left = text.substring(begins.end());
        return left.isBlank() ? text : left;
    }
}
