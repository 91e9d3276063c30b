package org.ecopetition.petition.redaction;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the streets, villages and estates a Chinese text speaks of, each with its town where the text has named one before. */
public final class PlaceNames {

    private static final int MOST = 4;

    private static final Pattern NAME = Pattern.compile("([\\p{IsHan}]{1,8}?)"
            + "(大道|(?<![条大沿])街(?!道)|(?<![道公马铁线网电管水条沿])路|巷|弄|村|社区|小区|花园|家园|工业园|产业园|水库)"
            + "([0-9０-９]{1,4}号)?");

    private static final Pattern TOWN = Pattern.compile("([\\p{IsHan}]{2,6}?)(镇|乡|街道)");

    /** What ends before a name begins: words of the sentence, and the place it lies in. */
    private static final Pattern BEFORE = Pattern.compile(
            ".*(?:来电|举报|投诉|反映|反应|位于|附近|旁边|对面|隔壁|里面|家住|一个|一处|一条|有个|希望|要求|由于|因为|沿着|街道|[的在于是与和及因被对向从距到去由有该某这那省市县区镇乡住每条])");

    /** What stands before 小区 or 村 and is no name. */
    private static final Set<String> NAMELESS = Set.of(
            "居民", "住宅", "我们", "我家", "咱们", "他们", "楼下", "楼上", "老旧", "高档", "整个", "全部", "所有", "多个", "两个", "几个", "周边", "周围",
            "附近", "附近的", "新农", "城中", "生活", "安置", "回迁", "封闭", "门口", "门前", "本地", "当地", "十字", "三岔", "主干");

    private PlaceNames() {}

    /** The names in their order, at most four. */
    public static Set<Name> in(String text) {
        Set<Name> names = new LinkedHashSet<>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find() && names.size() < MOST) {
            String own = BEFORE.matcher(matcher.group(1)).replaceFirst("");
            if (own.length() >= 2 && !NAMELESS.contains(own)) {
                String number = matcher.group(3) == null ? "" : matcher.group(3);
                names.add(new Name(
                        townBefore(text.substring(0, matcher.end(1) - own.length())), own + matcher.group(2) + number));
            }
        }
        return names;
    }

    /** The town that was named last. */
    private static String townBefore(String text) {
        String town = "";
        Matcher matcher = TOWN.matcher(text);
        while (matcher.find()) {
            String own = BEFORE.matcher(matcher.group(1)).replaceFirst("");
            town = own.length() < 2 ? town : own + matcher.group(2);
        }
        return town;
    }

    /**
     * One name.
     *
     * @param town it lies in, empty where the text names none
     * @param place with its number, for example 创业街12号
     */
    public record Name(String town, String place) {

        /** As people read it. */
        public String said() {
            return town + place;
        }
    }
}
