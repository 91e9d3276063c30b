package org.ecopetition.petition.redaction;

import com.hankcs.hanlp.corpus.tag.NR;
import java.util.Set;

/** The surnames of China: how long the one at a place is, and how much it alone speaks for a name. */
final class Surnames {

    private static final String USUAL =
            "王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎武乔贺赖龚文肖";

    private static final String RARER =
            "陶兰付聂巩卫隋包褚尤施华戚喻柏窦章葛奚郎鲁韦昌苗凤俞柳鲍费廉岑倪滕殷毕邬乐卞齐伍卜穆湛祁禹狄米贝臧庞纪舒屈项祝阮蓝闵席季麻娄童颜梅盛刁骆樊凌霍虞柯管莫裘缪解宗宣郁杭洪左吉邢裴荣翁荀甄曲封储靳焦巴牧宓全仲伊宫宁仇栾甘厉祖符景詹束幸韶印怀蒲索咸籍卓蔺屠蒙池胥闻莘翟贡逄姬申扶冉宰郦雍桑桂濮牛寿边扈燕冀尚温庄晏柴瞿慕连茹习宦艾容古戈庾衡耿弘寇敖融訾辛阚那简饶沙鞠丰巢蒯荆游竺权盖桓涂岳帅缑亢况郈琴牟佘伯赏闫覃佟区查单尉迟仝亓乜揭苟邝麦冼邰郗鲜税呙禤庹糜貂晁操敬幺官代党关原海水占商井生母楼车欧向易阳成谷巫诸奉雒笪谌訚冒慎朴银卯来揣相招应花东鹿危钭曾隗计敏骞墨哈谯佴归羊晋楚法汝鄢高方万常安石严于平路明元"
                    + "郜茅冷惠丛木丘粟谈匡菅薄浦皮芦苑辜农芮战昝衣栗沃逯伏恽钮戎矫汲励宛劳堵展慈毋邸宿蹇阙嵇沐隆寸畅靖眭綦忻步言旷茆贲闭仵仉郏邴闾睢翦勾禚蚩肇修班房候蔚侍玄赫云时库撒萨能典海图郄妫厍虎撖麴冮弋兀粘豆姒嬴芈帖介锁拓买黑门铁妥问折红青火降拜丑沮审忽莫夙果洛玄尧矫丛酆羿乌仰鄂阴苍却璩殳夔滑蓬弓禄暨益越满居年商练支强富松秋山鱼司植";

    /** Surnames of others that are words far more often: nobody is called so before a title alone. */
    private static final String OTHERWISE =
            "介锁买黑门铁问折红青火降图典能海玄果管时库水东法代银海区车查楼占全应向相商井关官党生成归米印那单况权盖揭束母操招来原元平路明连解高方常安石于平展战班房农皮步言修云候冷木薄慈侍劳隆畅闭宿爱哈敏琴衣伏堵年商练支强富松秋山鱼越满居益滑弓乌仰阴苍却司植";

    private static final double SHIFT = -2;

    private static final double STEEP = 1.15;

    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟", "司徒", "夏侯", "慕容", "令狐", "宇文", "长孙", "端木", "东方", "呼延", "独孤", "南宫", "赫连",
            "万俟", "公孙", "闻人", "澹台", "濮阳", "淳于", "单于", "申屠", "钟离", "鲜于", "闾丘", "亓官", "轩辕", "百里", "东郭", "南门", "西门", "相里",
            "拓跋", "纳兰", "完颜", "叶赫", "耶律", "左丘", "梁丘", "太史", "司空", "司寇", "仲孙", "公冶", "宗政", "公羊", "吉克", "曲比", "沙马", "阿苦",
            "第五", "羊舌", "微生", "谷梁", "乐正", "漆雕", "公西", "巫马", "太叔", "南郭", "俄木", "勒伍", "吉木", "海来", "莫色", "吉伍", "爱新觉罗");

    /** A surname that a title may follow, as an expression. */
    static final String TITLED = "(?:(?:" + String.join("|", COMPOUND) + ")|[" + USUAL + RARER + "&&[^" + OTHERWISE
            + "]]|(?<![\\u4e00-\\u9fa5])[高方常安石于解])";

    /** A frequent surname, as an expression. */
    static final String FREQUENT = "[" + USUAL + "陶兰付聂巩卫隋包易欧柳舒殷施&&[^任]]";

    private Surnames() {}

    /** The length in letters of Java, 0 where none stands. */
    static int lengthAt(String text, int at) {
        if (at + 2 <= text.length() && COMPOUND.contains(text.substring(at, at + 2))) {
            return 2;
        }
        char letter = text.charAt(at);
        return USUAL.indexOf(letter) >= 0 || RARER.indexOf(letter) >= 0 ? 1 : 0;
    }

    /** How much the letters speak for a name: the oftener they are a surname and the less often a word, the more. */
    static double weight(String text, int from, int to) {
        if (to - from > 1 && COMPOUND.contains(text.substring(from, to))) {
            return 2;
        }
        String letters = text.substring(from, to);
        int usage = ChineseDictionary.usage(letters);
        double weight =
                SHIFT + STEEP * Math.log10((ChineseDictionary.frequency(letters, NR.B) + 1) / (1 + 0.05 * usage));
        boolean rare = lengthAt(text, from) > 0 && usage <= 3;
        return Math.max(rare ? 0.7 : -3, Math.min(weight, 1.3));
    }
}
