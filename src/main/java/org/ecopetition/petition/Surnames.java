package org.ecopetition.petition;

import com.hankcs.hanlp.corpus.tag.NR;
import java.util.Set;

/** The surnames of China: how long the one at a place is, and how much it alone speaks for a name. */
final class Surnames {

    private static final String USUAL =
            "王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎武乔贺赖龚文肖";

    private static final String RARER =
            "褚尤施华戚喻柏窦章葛奚郎鲁韦昌苗凤俞柳鲍费廉岑倪滕殷毕邬乐卞齐伍元卜穆湛祁禹狄米贝臧庞纪舒屈项祝阮蓝闵席季麻娄童颜梅盛刁骆樊凌霍虞柯管莫裘缪解宗宣郁杭洪左吉邢裴荣翁荀甄曲封储靳焦巴牧宓全仲伊宫宁仇栾甘厉祖符景詹束幸韶印怀蒲索咸籍卓蔺屠蒙池胥闻莘翟贡逄姬申扶冉宰郦雍桑桂濮牛寿边扈燕冀尚温庄晏柴瞿慕连茹习宦艾容古戈庾终衡耿弘寇敖融訾辛阚那简饶沙鞠须丰巢蒯荆游竺权盖桓涂岳帅缑亢况郈琴牟佘伯赏闫覃佟区查单尉迟仝亓乜揭苟邝麦冼邰郗鲜税呙禤庹糜貂祖晁操敬幺练官代党年关原海水占商井生束母操楼车闫欧向易阳成谷习倪巫诸奉米税雒詹訾笪谌訚佛冒慎朴阿银卯印来揣晁经相招应舒花苏东鹿危钭曾隗计敏骞墨哈谯年爱阳佴岁归海羊晋楚法汝鄢涂";

    /** Surnames that are often words too. */
    private static final String WORDS = "高方万常安石严于毛白江田任金左尚边连温文华简终平路明米元古乐解谷花苏余龙雷钱牛马";

    /** Surnames that hardly ever are one in these sentences: 经 by, 原 formerly, 管 pipe … */
    private static final String HARDLY =
            "经原管水东法代银海区车查楼占全从应向时年计相商井关官党化都满强能公生成阳归阴户米印信阴业居来诸慎阿佛冒税习储那须鲜况但亢危权麻池台封爱旁古连母利操练招揭项束盖";

    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟", "司徒", "夏侯", "慕容", "令狐", "宇文", "长孙", "端木", "东方", "呼延", "独孤", "南宫", "赫连",
            "万俟", "公孙", "闻人", "澹台", "濮阳", "淳于", "单于", "申屠", "钟离", "鲜于", "闾丘", "亓官", "轩辕", "百里", "东郭", "南门", "西门", "相里",
            "拓跋", "纳兰", "完颜", "叶赫", "耶律", "第五", "左丘", "梁丘", "太史", "司空", "司寇", "仲孙", "公冶", "宗政", "公羊", "吉克", "曲比");

    /** A surname that a title may follow, as an expression. */
    static final String TITLED =
            "(?:(?:" + String.join("|", COMPOUND) + ")|[" + USUAL + RARER + "&&[^" + HARDLY + "]])";

    /** A frequent surname, as an expression. */
    static final String FREQUENT = "[" + USUAL + "&&[^任]]";

    private Surnames() {}

    /** The length in letters of Java, 0 where none stands. */
    static int lengthAt(String text, int at) {
        if (at + 2 <= text.length() && COMPOUND.contains(text.substring(at, at + 2))) {
            return 2;
        }
        char letter = text.charAt(at);
        return USUAL.indexOf(letter) >= 0
                        || RARER.indexOf(letter) >= 0
                        || WORDS.indexOf(letter) >= 0
                        || HARDLY.indexOf(letter) >= 0
                ? 1
                : 0;
    }

    static double weight(String text, int from, int to) {
        char letter = text.charAt(from);
        if (to - from > 1) {
            return 2;
        }
        if (HARDLY.indexOf(letter) >= 0) {
            return -2;
        }
        if (lengthAt(text, from) == 0) {
            return PlainWords.frequency(text.substring(from, to), NR.B) > 0 ? -2 : -3;
        }
        return WORDS.indexOf(letter) >= 0 ? 0 : USUAL.indexOf(letter) >= 0 ? 1 : 0.3;
    }
}
