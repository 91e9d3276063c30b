package org.ecopetition.petition.redaction;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the firms, works, farms and shops a Chinese text speaks of, each without what stands around its name. */
public final class EnterpriseNames {

    private static final int MOST = 6;

    private static final Pattern NAME = Pattern.compile("([\\p{IsHan}A-Za-z0-9]{2,20}?)"
            + "(股份有限公司|有限责任公司|有限公司|分公司|公司|集团|合作社|处理厂|加工厂|养殖场|养猪场|猪场|养鸡场|鸡场|养鸭场|屠宰场|采石场|砂石场|"
            + "填埋场|垃圾场|洗车场|农贸市场|菜市场|搅拌站|中转站|变电站|电站|加油站|基站|码头|酒店|饭店|餐馆|火锅店|烧烤店|大排档|夜市|KTV|ktv|厂|矿|店)");

    /** What ends before a name begins: words of the sentence, and the place the firm lies in. */
    private static final Pattern BEFORE = Pattern.compile(
            ".*(?:举报|投诉|反映|反应|位于|附近|旁边|对面|隔壁|里面|一家|一个|某某|有家|有个|希望|要求|由于|因为|[的在于是与和及因被对向从距到去由有该某这那省市县区镇乡村组街路道号旁里])");

    private static final Pattern LEGAL = Pattern.compile("股份有限公司|有限责任公司|有限公司|分公司|公司|集团");
    private static final Pattern PROVINCE = Pattern.compile("^(?:湖南|益阳)+");

    private EnterpriseNames() {}

    /** The names in their order, at most six. */
    public static Set<Name> in(String text) {
        Set<Name> names = new LinkedHashSet<>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find() && names.size() < MOST) {
            String own = BEFORE.matcher(matcher.group(1)).replaceFirst("");
            String core = PROVINCE.matcher(own).replaceFirst("");
            if (core.length() >= 2) {
                boolean legal = LEGAL.matcher(matcher.group(2)).matches();
                names.add(new Name(legal ? core : core + matcher.group(2), legal, core + matcher.group(2)));
            }
        }
        return names;
    }

    /** The places that names of companies cover in a text. */
    static BitSet companiesIn(String text) {
        BitSet places = new BitSet();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            if (LEGAL.matcher(matcher.group(2)).matches()) {
                String own = BEFORE.matcher(matcher.group(1)).replaceFirst("");
                places.set(matcher.end(1) - own.length(), matcher.end(2));
            }
        }
        return places;
    }

    /**
     * One name.
     *
     * @param key what two spellings of it have in common
     * @param unique whether it is a firm's own name, which means the same firm wherever it is said
     * @param said as people read it
     */
    public record Name(String key, boolean unique, String said) {}
}
