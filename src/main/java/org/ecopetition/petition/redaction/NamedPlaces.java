package org.ecopetition.petition.redaction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopetition.petition.redaction.ChineseDictionary.Word;

/** Tells villages, roads, firms and shops that begin like a person from persons. */
final class NamedPlaces {

    private static final String ENDS = "路街巷弄村镇乡县市区州省组湾湖河江山桥坝冲塘坪岭港洲垸溪沟坳垄铺渡仑嘴口井泉潭岩洞峡崖岛堤闸园林渡寺庙庵祠厂场店馆站校楼院局所社台庄寨坡屋家记氏";

    /** What districts end with and given names hardly ever do. */
    private static final String DISTRICTS = "村镇乡县市区州省厂店馆站校局社台寨坝垸坳垄铺";

    /** The rest of a document's number: 益环责改〔2023〕15号. */
    private static final Pattern DOCUMENT = Pattern.compile("[\\u4e00-\\u9fa5]{0,5}[〔\\[（(]20\\d\\d[〕\\]）)]");

    private static final String WATERS = "河湖江溪";

    private static final Pattern BEHIND = Pattern.compile(
            "(?:[东西南北中]?[路街巷]|村|镇|乡|县|区|湾|湖|河|大?桥|水库|坝|冲|塘|坪|岭|港|洲|垸|溪|沟|家[塘湾冲坪岭桥坝河湖洲园村塞坊山巷台渡嘴仑庄寨]|大道|社区|小区|公司|厂|店|馆|记|氏|牌|断面|基地|街道|市场|广场|公园|工业园|产业园|物流园|湿地|生态环境|人民政府|政府|分局|经开区|高新区|食品|[坳咀垸庙铺圩苑])");

    /** What follows the name of a place. */
    private static final Pattern AHEAD =
            Pattern.compile("(?:社区|小区|安置|公园|断面|水库|大坝|湿地|工业园|产业园|物流园|灌区|广场|大桥|码头|砂场|沙场|砖厂|采石|收费站|站|废弃|[镇乡村街路桥坝])");

    private static final Pattern SHOP = Pattern.compile(
            "[\\u4e00-\\u9fa5&&[^的]]{0,4}(?:店|馆|铺|厂|公司|广告|超市|酒楼|小区|花园|专卖|物业|日化|化工|仓库|灌区|渠道|建材|科技|实业|食品|农业|渔业|商行|苑|城|社区|街道|[村镇乡路街组栋幢]|学校|医院|大厦|广场)");

    private NamedPlaces() {}

    /** What speaks against a person's name that ends here, 0 when nothing. */
    static double weight(String text, WordsAt words, int to, boolean called, boolean acts, boolean slot) {
        char last = text.charAt(to - 1);
        if (to < text.length()) {
            char next = text.charAt(to);
            if (WATERS.indexOf(next) >= 0
                    || (last == '家' && ENDS.indexOf(next) >= 0)
                    || (ENDS.indexOf(last) >= 0 && !slot && looking(AHEAD, text, to))
                    || isPlace(text, words, to)) {
                return -7;
            }
            if (!acts && looking(SHOP, text, to)) {
                return -7;
            }
            if (looking(DOCUMENT, text, to)) {
                return -6;
            }
        }
        if (DISTRICTS.indexOf(last) >= 0) {
            return slot || (called && acts) ? -5 : -12;
        }
        if (ENDS.indexOf(last) < 0) {
            return 0;
        }
        boolean family = last == '记' || last == '氏' || text.charAt(to - 2) == '家';
        return family ? -7 : slot || (called && acts) ? -1 : -3;
    }

    private static boolean isPlace(String text, WordsAt words, int to) {
        Word next = words.at(to);
        Matcher named = BEHIND.matcher(text).region(to, text.length());
        return named.lookingAt() && (next.from() != to || named.end() >= next.to());
    }

    private static boolean looking(Pattern pattern, String text, int at) {
        return pattern.matcher(text).region(at, text.length()).lookingAt();
    }
}
