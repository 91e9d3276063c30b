package org.ecopetition.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of Uyghurs, Tibetans, Mongols and others as Chinese letters spell their sound, with and without the dot. */
final class TransliteratedNames {

    private static final String SOUNDS =
            "阿艾巴白拜贝比毕波勃博布才次措达丹旦德登迪蒂丁东都杜顿多朵额恩尔尕嘎格根古贵哈海罕汗合赫黑呼花吉加嘉江杰金卡凯坎康克肯库拉腊莱兰朗勒雷里丽力莉廉列林卢鲁伦罗洛玛马买麦满曼梅蒙米明莫木穆那纳娜乃妮尼努诺帕培佩平普其奇恰切琼曲热仁日荣肉茹瑞若萨赛桑瑟沙山珊少舍什史斯苏孙索塔泰坦汤特提田铁图吐托娃瓦旺威维乌吾西希夏仙香肖雪逊雅亚延彦央仰扬叶伊依衣义因英尤尼玉元约云再扎赞则泽增张珍芝志忠珠卓孜子宗族梓斗莎朗娅妲措";

    private static final String DOT = "[·・•‧∙]";

    private static final String SOUND = "(?:[" + SOUNDS + "]|不(?=[都力拉来]))";

    private static final Pattern DOTTED =
            Pattern.compile(SOUND + "{1,7}(?:" + DOT + "[\\u4e00-\\u9fa5]" + SOUND + "{0,7}){1,3}");

    private static final Pattern PLAIN = Pattern.compile(SOUND + "{3,7}");

    private TransliteratedNames() {}

    /** Runs of letters that spell sounds; the ones with a dot are names wherever they stand. */
    static List<PersonNames.Found> dotted(String text) {
        return all(DOTTED, text);
    }

    /** Runs of letters that spell sounds and are names where people stand. */
    static List<PersonNames.Found> plain(String text) {
        return all(PLAIN, text);
    }

    private static List<PersonNames.Found> all(Pattern pattern, String text) {
        List<PersonNames.Found> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(new PersonNames.Found(matcher.start(), matcher.end()));
        }
        return found;
    }
}
