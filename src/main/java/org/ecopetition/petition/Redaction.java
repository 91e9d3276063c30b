package org.ecopetition.petition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecopetition.petition.Redacted.Kind;
import org.ecopetition.petition.Redacted.Mark;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what looks like personal data in a Chinese text and proposes the text without it; every occurrence, not the first. A
 * person confirms the proposal. Digits and letters may be of full width. Names of firms and places of the polluter stay.
 */
@Component
public class Redaction {

    private static final String USUAL_SURNAMES =
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";

    private static final String RARER_SURNAMES =
            "褚尤施华戚喻柏窦章葛奚郎鲁韦昌苗凤俞柳鲍费廉岑倪滕殷毕邬安乐卞齐伍元卜穆湛祁禹狄米贝臧宋庞纪舒屈项祝阮蓝闵席季麻娄童颜梅盛刁骆樊凌霍虞柯管莫裘缪解应宗宣郁杭洪左吉邢裴荣翁荀甄曲封储靳焦巴牧宓全仲伊宫宁仇栾甘厉祖符景詹束幸韶印怀蒲索咸籍卓蔺屠蒙池胥闻莘翟贡逄姬申扶冉宰郦雍桑桂濮牛寿边扈燕冀尚温庄晏柴瞿慕连茹习宦艾容古戈庾终衡耿弘寇敖融訾辛阚那简饶沙鞠须丰巢蒯荆游竺权盖益桓肖涂岳帅缑亢况郈琴牟佘伯赏闫覃佟";

    private static final String TWO_CHARACTERS = "欧阳|上官|司马|诸葛|皇甫|尉迟|司徒|夏侯|慕容|令狐|宇文|长孙";

    /** A letter that can begin a surname, asked first: most cannot, and the long list of words below is slow. */
    private static final String BEGINS = "(?=[欧上司诸皇尉夏慕令宇长" + USUAL_SURNAMES + RARER_SURNAMES + "])";

    /** Words that begin like a surname. */
    private static final String NO_NAME =
            "(?!常年|常常|常规|常住|高度|高新|高速|高温|高峰|高压|高炉|万元|万吨|万头|全部|全体|全家|全村|全程|金额|金属|方面|方便|方式|方案|方代|安全|安置|安装|安排|安静|石料|石子|石灰|石材|任何|任意|温度|江边|江水|江南|田间|田地|田园|林地|林场|林业|章程|文件|文明|严重|严格|花园|华丽|平时|平均|强烈|余家|余户|余人|余名|康养|庄稼|陶瓷|凌晨|夏季|夏天|冷库|谷物|麻将|黄土|黄昏|黄色|白天|白色|白烟|马路|马上|马达|毛竹|毛猪|牛粪|牛场|牛羊|边上|边界|连续|连夜|连日|连片|连同|应当|应该|应急|解决|解释|管理|管道|管网|管委|项目|封闭|封堵|储能|储存|储罐|焦炭|曲线|印刷|印染|容易|容器|古树|终于|终日|简易|简单|边缘|沙石|沙场|沙尘|沙子|权属|益阳|池塘|池子|屠宰|申请|申诉|尚未|习惯|景区|景观|符合|怀疑|闻到|荣誉|洪水|左右|左侧|左边|吉林|施工|施肥|昌盛|齐全|元旦|丁字|段时|雷同|钱款|孔洞|叶子|夏秋|任职|许可|许多|何时|何况|程度|曾经|曾多|傅家|于是|唐家|周边|周围|周末|周期|周六|周日|周一|时常|钟左|史无)";

    private static final String SURNAME =
            BEGINS + NO_NAME + "(?:" + TWO_CHARACTERS + "|[" + USUAL_SURNAMES + RARER_SURNAMES + "])";

    private static final String USUAL_SURNAME =
            BEGINS + NO_NAME + "(?:" + TWO_CHARACTERS + "|[" + USUAL_SURNAMES + "])";

    /** No given name ends like this; where it seems to, the name is shorter. */
    private static final String GIVEN = "[\\u4e00-\\u9fa5&&[^的和与及等在于被已对向将是说称从把也未有不就都会要能可方家]]";

    private static final String TITLE = "(?:先生|女士|小姐|师傅|老师|大爷|大妈|阿姨|大叔|叔叔|婆婆|奶奶|爷爷|嫂子|同志)";

    private static final String GIVENS = "(?!" + TITLE + ")(?:[\\u4e00-\\u9fa5&&[^的]]" + GIVEN + "|" + GIVEN + ")";
    private static final String NAME = SURNAME + GIVENS;
    private static final String USUAL_NAME = USUAL_SURNAME + GIVENS;

    /** What follows a name. */
    private static final String AFTER_NAME =
            "(?=[^\\u4e00-\\u9fa5]|$|[的和与及等在于被已对向将是说称从把也未有男女]|反映|举报|投诉|来电|来信|表示|认为|承认|家|住|电话|手机|身份|签|同意|擅自|私自|违|租|承包|经营|开办|养殖|现场|先后|多次|要求|提出)";

    private static final String ROLE =
            "(?:我叫|我是|本人是?|名叫|叫做|姓名|联系人|举报人|投诉人|来电人|来访人|来信人|信访人|反映人|当事人|业主|户主|房东|租户|承租人|承包人|经营者|经营户|老板|负责人|法人|法人代表|法定代表人|股东|合伙人|村民|居民|住户|养殖户|邻居|厂长|经理|站长|校长|村支书|支书|书记|主任|局长|镇长|乡长|科长|股长|所长|队长|组长|执法人员|工作人员|监测人员|民警|老公|丈夫|妻子|儿子|女儿|父亲|母亲)";

    private static final String NUMERAL = "[A-Za-z\\d一二三四五六七八九十]{1,4}";

    /** The first rule that claims a place has it; the first group of an expression, where it has one, is the place. */
    private static final List<Rule> RULES = List.of(
            new Rule(Kind.EMAIL, "[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}", "[邮箱]"),
            new Rule(
                    Kind.IDENTITY_NUMBER,
                    "(?<!\\d)[1-9]\\d{5} ?(?:19|20)\\d{2} ?[01]\\d[0-3]\\d ?\\d{3}[\\dXx](?![\\dXx])",
                    "[证件号]"),
            new Rule(Kind.IDENTITY_NUMBER, "(?:身份证|证件)号?码?[^\\d]{0,6}(\\d{15})(?!\\d)", "[证件号]"),
            new Rule(Kind.ACCOUNT, "(?:银行卡|卡号|账号|账户|存折)[^\\d]{0,6}(\\d[\\d -]{14,22}\\d)(?!\\d)", "[账号]"),
            new Rule(Kind.ACCOUNT, "(?:微信号?|[Ww]e[Cc]hat|[Vv][Xx])[:是为 ]{0,3}([A-Za-z][\\w-]{5,19})", "[账号]"),
            new Rule(Kind.ACCOUNT, "(?:QQ|qq|Qq|扣扣)号?码?[:是为 ]{0,3}(\\d{5,12})(?!\\d)", "[账号]"),
            new Rule(Kind.PHONE, "(?<!\\d)(?:\\+?86[- ]?)?1[3-9]\\d[-— .]{0,2}\\d{4}[-— .]{0,2}\\d{4}(?!\\d)", "[电话]"),
            new Rule(Kind.PHONE, "(?<!\\d)1[3-9]\\d{3}[- ]\\d{3}[- ]\\d{3}(?!\\d)", "[电话]"),
            new Rule(Kind.PHONE, "[幺一][三四五六七八九3-9][幺零〇一二三四五六七八九]{9}", "[电话]"),
            new Rule(Kind.PHONE, "(?<!\\d)\\(?0\\d{2,3}\\)?[- —]{0,2}\\d{7,8}(?!\\d)", "[电话]"),
            new Rule(Kind.PHONE, "(?:电话|座机|手机|联系方式|致电|拨打|回电)(?:号码)?[:为是 ]{0,3}(\\d{7,8})(?!\\d)", "[电话]"),
            new Rule(
                    Kind.NUMBER_PLATE,
                    "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z][·・•. -]?(?=[A-Za-z]{0,5}\\d)[A-Za-z0-9]{5,6}(?![A-Za-z0-9])",
                    "[车牌]"),
            new Rule(
                    Kind.DWELLING,
                    "(?<!产业园|工业园|园区|厂区|科技园|物流园|创业园|市场|[A-Za-z\\d])(?:" + NUMERAL
                            + "\\s*(?:栋|幢|号楼|#楼)|[A-Za-z]\\s*座)\\s*(?:"
                            + NUMERAL + "\\s*单元)?\\s*(?:[\\d一二三四五六七八九十]{1,3}\\s*楼)?\\s*(?:\\d{1,5}\\s*(?:室|号|房|户)?)?"
                            + "(?!\\s*(?:标准)?(?:厂房|车间|仓库|门面|商铺|办公))",
                    "某栋"),
            new Rule(
                    Kind.DWELLING,
                    "[\\d一二三四五六七八九十]{1,3}\\s*单元\\s*(?:[\\d一二三四五六七八九十]{1,3}\\s*楼|\\d{2,5})\\s*(?:\\d{2,5})?\\s*(?:室|号|房|户)?",
                    "某单元"),
            new Rule(Kind.DWELLING, "(?<!\\d)\\d{1,2}\\s*[#楼]\\s*\\d{3,4}(?:室|房|号|户)?(?![\\d#炉机线])", "某室"),
            new Rule(Kind.DWELLING, "(?<![\\d.])\\d{3,4}\\s*(?:室|房)(?![间屋顶内外])", "某室"),
            new Rule(Kind.DWELLING, "(?<=[组村队])\\s*\\d{1,4}\\s*号(?!线|机|井|楼|炉|矿)", "某号"),
            new Rule(
                    Kind.DWELLING,
                    "(?:住(?![户宅房院建所持宿])|家在|我家|家里|家庭地址|地址)[^,，。;；\\n旁近对隔]{0,40}?(\\d{1,4}\\s*号)(?!线|机|井|楼|炉|矿)",
                    "某号"),
            new Rule(Kind.NAME, ROLE + "[:为是叫(（“\" ]{0,3}(" + NAME + ")" + AFTER_NAME, "某某"),
            new Rule(Kind.NAME, "(" + USUAL_NAME + "(?:、" + USUAL_NAME + "){0,20})等[\\d一二三四五六七八九十]{1,4}余?[户人名]", "某某"),
            new Rule(Kind.NAME, "(" + USUAL_NAME + ")(?:签字|签名|[(（,，: ]{0,2}1[3-9]\\d{9})", "某某"),
            new Rule(Kind.NAME, "(" + USUAL_SURNAME + "[\\u4e00-\\u9fa5]{0,2}?)" + TITLE, "某"),
            new Rule(
                    Kind.NAME,
                    "(?:(?<![\\u4e00-\\u9fa5])|(?<=[找叫跟向和与是的有给]))(" + USUAL_SURNAME
                            + ")(?:局长|镇长|乡长|书记|主任|科长|支书|队长|厂长|经理|老板|所长|站长|警官|医生)",
                    "某"));

    /** The proposal for a text whose sender is unknown. */
    public Redacted propose(String text) {
        return propose(text, Caller.UNNAMED);
    }

    /** The proposal for a text whose sender is known: the sender's own name, phone and address go first. */
    public Redacted propose(String text, Caller caller) {
        String even = even(text);
        List<Place> places = new ArrayList<>();
        known(even, caller).forEach(place -> claim(places, place));
        RULES.forEach(rule -> rule.in(even).forEach(place -> claim(places, place)));
        places.sort(Comparator.comparingInt(Place::from));
        StringBuilder left = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        int done = 0;
        for (Place place : places) {
            String found = text.substring(place.from(), place.to());
            int begin = place.from() + found.length() - found.stripLeading().length();
            left.append(text, done, begin).append(place.replacement());
            marks.add(new Mark(place.kind(), found.strip(), place.replacement(), place.callers()));
            done = place.from() + found.stripTrailing().length();
        }
        return new Redacted(left.append(text.substring(done)).toString(), List.copyOf(marks));
    }

    /** Where the caller's own data stand. */
    private static Stream<Place> known(String text, Caller caller) {
        return Stream.of(
                        every(text, caller.name(), Kind.NAME, "某某"),
                        every(text, caller.phone(), Kind.PHONE, "[电话]"),
                        every(text, caller.address(), Kind.DWELLING, "[住址]"),
                        every(text, houseOf(caller.address()), Kind.DWELLING, "[住址]"))
                .flatMap(List::stream);
    }

    /** Road and number of an address, which a caller may name without the town. */
    private static @Nullable String houseOf(@Nullable String address) {
        return Optional.ofNullable(address)
                .map(typed -> Pattern.compile("[\\u4e00-\\u9fa5]{2,}\\d+\\s*(?:号|栋|幢|组|弄|巷)")
                        .matcher(even(typed)))
                .filter(Matcher::find)
                .map(found -> found.group().replaceFirst("^.*(?:省|市|县|区|镇|乡|街道)(?=.{3})", ""))
                .orElse(null);
    }

    private static List<Place> every(String text, @Nullable String known, Kind kind, String replacement) {
        String sought = Objects.requireNonNullElse(known, "").strip();
        if (sought.length() < 2) {
            return List.of();
        }
        return Pattern.compile(even(sought), Pattern.LITERAL)
                .matcher(text)
                .results()
                .map(found -> new Place(found.start(), found.end(), kind, replacement, true))
                .toList();
    }

    private static void claim(List<Place> places, Place place) {
        if (places.stream().noneMatch(place::overlaps)) {
            places.add(place);
        }
    }

    /** The text with digits, letters and signs of full width made narrow, character for character. */
    private static String even(String text) {
        StringBuilder even = new StringBuilder(text.length());
        text.chars().forEach(character -> {
            boolean wide = character >= '！' && character <= '～' && character != '，' && character != '；';
            even.append((char) (wide ? character - 0xFEE0 : character == '\u3000' ? ' ' : character));
        });
        return even.toString();
    }

    private record Place(int from, int to, Kind kind, String replacement, boolean callers) {

        boolean overlaps(Place other) {
            return from < other.to && other.from < to;
        }
    }

    private record Rule(Kind kind, Pattern pattern, String replacement) {

        Rule(Kind kind, String expression, String replacement) {
            this(kind, Pattern.compile(expression), replacement);
        }

        Stream<Place> in(String text) {
            return pattern.matcher(text).results().map(this::place);
        }

        private Place place(MatchResult found) {
            boolean part = found.groupCount() > 0;
            return new Place(
                    part ? found.start(1) : found.start(), part ? found.end(1) : found.end(), kind, replacement, false);
        }
    }
}
