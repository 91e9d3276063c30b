package org.ecopetition.petition.redaction;

import java.util.List;
import org.ecopetition.petition.redaction.Redacted.Kind;

/** What personal data look like by their form alone: numbers, dwellings, and surnames before a title. */
final class RedactionRules {

    /** What is written for a name. */
    static final String SOMEBODY = "某某";

    private static final String N = "[\\d一二三四五六七八九十百〇零○]";

    private static final String BUILDING =
            "(?:[A-Za-z]?" + N + "{1,4}\\s*(?:栋|幢|号楼|#楼|#(?=\\s*\\d{3}))|[A-Za-z]\\s*[座栋幢])";

    private static final String UNIT = "(?:(?:" + N + "{1,3}|[东西中南北甲乙])\\s*(?:单元|门(?!面|市|店|卫|口|前|诊|窗)))";

    private static final String FLOOR = "(?:" + N + "{1,3}\\s*[楼层](?!顶|下|上|道|梯|面))";

    private static final String ROOM = "(?:" + N + "{3,5}\\s*(?:室|号房|房(?![间屋])|号|户)?(?!\\s*(?:" + N
            + "|[米平㎡号]|分贝|千|kV))|" + N + "{1,2}\\s*(?:室|户)|[东西南北中左右]手?[户边侧])";

    /** A house as the parts of its number, the building first. */
    private static final String FLAT = "(?:" + BUILDING + "\\s*" + UNIT + "\\s*" + FLOOR + "?\\s*" + ROOM + "?|"
            + BUILDING + "\\s*" + FLOOR + "?\\s*" + ROOM + ")";

    /** Numbers with 号 that are no house. */
    private static final String NO_HOUSE = "(?!\\s*(?:线|机|井|楼|炉|矿|池|排|生产|泵|门|厂|信|文|件|案|地块|桥|国|省|公路|高速|院))";

    private static final String HOUSE_NUMBER =
            "[甲乙丙丁]?" + N + "{1,5}\\s*号" + NO_HOUSE + "(?:\\s*附\\s*" + N + "{1,3}\\s*号)?";

    private static final String HOUSE = "(?:" + HOUSE_NUMBER + "(?:\\s*(?:" + FLAT + "|" + BUILDING + "))?|" + FLAT
            + "|" + BUILDING + "|" + FLOOR + "\\s*[东西南北中左右]?[手]?[边侧]?(?:第?" + N + ")?\\s*户)";

    private static final String LIVES = "(?:住(?![户宅房院建所持宿])|居于|现居|家在|[我他她其自]家|[人户者]家|家里|家庭|地址|户籍|门牌)";

    private static final String WORKPLACE = "(?<!产业园|工业园|园区|厂区|科技园|物流园|创业园|市场|写字楼|商业楼|办公楼|[A-Za-z\\d])";

    private static final String TITLE =
            "(?:先生|女士|小姐|师傅|老师|大爷|大妈|阿姨|大叔|叔叔|婆婆|奶奶|爷爷|嫂子|同志|娭毑|老人家|嗲嗲|大[姐哥嫂伯娘爹]|[伯婶姨嫂](?=家|的|说|称|反映|在|表示))";

    private static final String NO_NAMED_ELDER =
            "空巢|孤寡|留守|高龄|独居|部分|有的|多名|一位|两位|几位|周边|附近|许多|村里|家中|患病|残疾|五保|失能|当地|楼上|楼下|隔壁|某某|很多|不少|年迈|其他|所有|常有|住着";

    private static final String OFFICE =
            "(?:局长|镇长|乡长|县长|市长|书记|主任|科长|支书|队长|厂长|经理|老板|所长|站长|警官|医生|村长|校长|总(?=[，。、说称表承在的])|工(?=[，。、说称解介])|局(?=[，。、:]))";

    /** What somebody's name is left out of that is no person: 某公司, 某村. */
    private static final String NOBODYS = "[公单企村镇乡小工饭酒超餐店处种个些地路街厂场段楼栋社日年月品网项机学医部市县区组]";

    /** What stands behind a name of which one letter is left: 张某, 肖某华. */
    private static final String SOMEONE_ACTS = "[、，,。；;系在的等（(和与及承称涉反租将未已于因从为用把擅被对要家自不说拒私提表投驾所堆养经没建户][^司]|[二两三]人|等|$";

    /** The first rule that claims a place has it; the first group of an expression, where it has one, is the place. */
    static final List<RedactionRule> ALL = List.of(
            new RedactionRule(Kind.EMAIL, "[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}", "[邮箱]"),
            new RedactionRule(
                    Kind.IDENTITY_NUMBER,
                    "(?<![A-Za-z\\d])[1-9]\\d{5} ?(?:19|20)\\d{2} ?[01]\\d[0-3]\\d ?\\d{3}[\\dXx](?![\\dXx])",
                    "[证件号]"),
            new RedactionRule(Kind.IDENTITY_NUMBER, "(?:身份证|证件)号?码?[^\\d]{0,6}(\\d{15})(?!\\d)", "[证件号]"),
            new RedactionRule(Kind.ACCOUNT, "(?:银行卡|卡号|账号|账户|存折)[^\\d]{0,6}(\\d[\\d -]{14,22}\\d)(?!\\d)", "[账号]"),
            new RedactionRule(Kind.ACCOUNT, "(?<![A-Za-z\\d])62\\d{14,17}(?!\\d)", "[账号]"),
            new RedactionRule(Kind.ACCOUNT, "(?:微信号?|[Ww]e[Cc]hat|[Vv][Xx])[:是为 ]{0,3}([A-Za-z][\\w-]{5,19})", "[账号]"),
            new RedactionRule(Kind.ACCOUNT, "(?:QQ|qq|Qq|扣扣)号?码?[:是为 ]{0,3}(\\d{5,12})(?!\\d)", "[账号]"),
            new RedactionRule(
                    Kind.PHONE, "(?<!\\d)(?:\\+?86[- ]?)?1[3-9]\\d[-— .]{0,2}\\d{4}[-— .]{0,2}\\d{4}(?!\\d)", "[电话]"),
            new RedactionRule(Kind.PHONE, "(?<!\\d)1[3-9]\\d{3}[- ]\\d{3}[- ]\\d{3}(?!\\d)", "[电话]"),
            new RedactionRule(Kind.PHONE, "[幺一][三四五六七八九3-9][幺零〇一二三四五六七八九]{9}", "[电话]"),
            new RedactionRule(Kind.PHONE, "(?<!\\d)\\(?0\\d{2,3}\\)?[- —]{0,2}\\d{7,8}(?!\\d)", "[电话]"),
            new RedactionRule(Kind.PHONE, "(?:电话|座机|手机|联系方式|致电|拨打|回电)(?:号码)?[:为是 ]{0,3}(\\d{7,8})(?!\\d)", "[电话]"),
            new RedactionRule(
                    Kind.NUMBER_PLATE,
                    "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z][·・•. -]?(?=[A-Za-z]{0,5}\\d)[A-Za-z0-9]{5,6}(?![A-Za-z0-9])",
                    "[车牌]"),
            new RedactionRule(Kind.DWELLING, LIVES + "[^,，。;；\\n旁近对隔距邻]{0,30}?(" + HOUSE + ")", "某号"),
            new RedactionRule(Kind.DWELLING, WORKPLACE + FLAT + "(?!\\s*(?:标准)?(?:厂房|车间|仓库|门面|商铺|办公))", "某栋"),
            new RedactionRule(Kind.DWELLING, WORKPLACE + BUILDING + "(?=的?(?:居民|住户|业主|村民|租户|老人|学生|家属))", "某栋"),
            new RedactionRule(
                    Kind.DWELLING, UNIT + "\\s*" + FLOOR + "?\\s*" + ROOM + "|" + UNIT + "\\s*" + FLOOR, "某单元"),
            new RedactionRule(Kind.DWELLING, "(?<!\\d)\\d{1,2}\\s*[#楼]\\s*\\d{3,4}(?:室|房|号|户)?(?![\\d#炉机线])", "某室"),
            new RedactionRule(Kind.DWELLING, "(?<![\\d.])\\d{3,4}\\s*(?:室|房)(?![间屋顶内外])", "某室"),
            new RedactionRule(Kind.DWELLING, "(?<=楼上|楼下|隔壁|对门)\\s*\\d{3,4}(?=住户|业主|家|户)", "某室"),
            new RedactionRule(Kind.DWELLING, "(?<=[组村队])\\s*(" + HOUSE_NUMBER + ")", "某号"),
            new RedactionRule(Kind.NAME, "(?<![\\u4e00-\\u9fa5])((?![位该这那某两男女老各是为有名])\\p{IsHan})(?:女士|先生)(?!们)", "某"),
            new RedactionRule(Kind.NAME, "姓((?![名氏某])\\p{IsHan})(?=$|[^\\u4e00-\\u9fa5]|的|具体)", "某"),
            new RedactionRule(Kind.NAME, "(" + Surnames.TITLED + ")" + TITLE, "某"),
            new RedactionRule(
                    Kind.NAME, "(?<![\\u4e00-\\u9fa5])((?!" + NO_NAMED_ELDER + ")[\\u4e00-\\u9fa5]{2})老人", SOMEBODY),
            new RedactionRule(
                    Kind.NAME,
                    "(?<![主责信担新现前历时沿])(" + Surnames.FREQUENT + "某(?:某|[\\u4e00-\\u9fa5](?=" + SOMEONE_ACTS + ")|(?!"
                            + NOBODYS + ")))",
                    SOMEBODY),
            new RedactionRule(
                    Kind.NAME,
                    "(?:(?<![\\u4e00-\\u9fa5])|(?<=[找叫跟向和与是的有给到由对请经据]))(" + Surnames.TITLED + ")" + OFFICE,
                    "某"),
            new RedactionRule(
                    Kind.NAME, "(" + Surnames.TITLED + ")姓(?=男|女|村民|居民|夫妇|业主|老板|老人|住户|农户|养殖户|兄弟|司机|人|户)", "某"),
            new RedactionRule(
                    Kind.NAME,
                    "(?:(?<![\\u4e00-\\u9fa5])|(?<=村民|居民|老板|邻居|业主|司机|找到|叫))([老小阿]" + Surnames.FREQUENT
                            + ")(?=家|不|说|称|反映|表示|承认|告诉|负责|投诉|举报)",
                    SOMEBODY));

    private RedactionRules() {}
}
