package org.ecopetition.petition.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of Uyghurs, Tibetans, Mongols and others as Chinese letters spell their sound, with and without the dot. */
final class TransliteratedNames {

    private static final String SOUNDS =
            "阿艾巴白拜贝比毕波勃博布才次措达丹旦德登迪蒂丁东都杜顿多朵额恩尔尕嘎格根古贵哈海罕汗合赫黑呼花吉加嘉江杰金卡凯坎康克肯库拉腊莱兰朗勒雷里丽力莉廉列林卢鲁伦罗洛玛马买麦满曼梅蒙米明莫木穆那纳娜乃妮尼努诺帕培佩平普其奇恰切琼曲热仁日荣肉茹瑞若萨赛桑瑟沙山珊少舍什史斯苏孙索塔泰坦汤特提田铁图吐托娃瓦旺威维乌吾西希夏仙香肖雪逊雅亚延彦央仰扬叶伊依衣义因英尤尼玉元约云再扎赞则泽增张珍芝志忠珠卓孜子宗族梓斗莎朗娅妲措土库姆亚启鲁孟齐格蓝德尕宝音那顺呼和朝图雅甫素司义地音合班森台罕帖摩隆坚美堆卜早青别敦洪楞照边祖来外强益";

    private static final String DOT = "[·・•‧∙]";

    private static final String SOUND = "(?:[" + SOUNDS + "]|不(?=[都力拉来]))";

    /** Letters that spell sounds beside a dot alone; elsewhere they are words. */
    private static final String BESIDE_A_DOT = "(?:" + SOUND + "|[胡塞谢色苗拖补牛呷惹俄各觉拥绕邓邦密迈哲沃霍婷娣翰查柯科迦李王])";

    private static final Pattern DOT_SIGN = Pattern.compile(DOT);

    private static final Pattern DOTTED = Pattern.compile(
            "(?:爱新觉罗|" + BESIDE_A_DOT + "{1,7})(?:" + DOT + "[\\u4e00-\\u9fa5]" + BESIDE_A_DOT + "{0,7}){1,3}");

    private static final int FEWEST = 3;

    private static final int MOST = 7;

    private static final BitSet LETTERS = new BitSet();

    static {
        SOUNDS.chars().forEach(LETTERS::set);
    }

    /** Names of two letters that are among the most frequent of Tibetans and Mongols. */
    private static final Pattern SHORT = Pattern.compile(
            "次仁|尼玛|卓玛|扎西|仓央|索朗|达瓦|旺堆|洛桑|普布|边巴|拉姆|巴桑|米玛|拉巴|格桑|丹增|多吉|央金|次旦|平措|顿珠|罗布|斯琴|巴图|图雅|娜仁|托娅|哈斯|朝鲁|其木|阿木|阿牛|吐逊|艾山|亚森|艾力|艾尼|肉孜|木沙|依明|努尔|阿旺|土旦|塔娜|乌云|达来|阿曼|别克|外力|热娜|旺姆|锡林|强巴|益西|云丹|布和|孟和|萨仁|牧仁|玉素|克里木|古丽|买买提");

    private TransliteratedNames() {}

    /** Runs of letters that spell sounds; the ones with a dot are names wherever they stand. */
    static List<NamesInText.Found> dotted(String text) {
        return DOT_SIGN.matcher(text).find() ? all(DOTTED, text) : List.of();
    }

    /** Runs of letters that spell sounds and are names where people stand. */
    static List<NamesInText.Found> plain(String text) {
        List<NamesInText.Found> found = new ArrayList<>(all(SHORT, text));
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || at - from == MOST || !sounds(text, at)) {
                if (at - from >= FEWEST) {
                    found.add(new NamesInText.Found(from, at));
                }
                from = at < text.length() && sounds(text, at) ? at : at + 1;
            }
        }
        return found;
    }

    private static boolean sounds(String text, int at) {
        char letter = text.charAt(at);
        return LETTERS.get(letter)
                || (letter == '不' && at + 1 < text.length() && "都力拉来".indexOf(text.charAt(at + 1)) >= 0);
    }

    private static List<NamesInText.Found> all(Pattern pattern, String text) {
        List<NamesInText.Found> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(new NamesInText.Found(matcher.start(), matcher.end()));
        }
        return found;
    }
}
