package org.ecopetition;

import java.util.Random;

/** Matters of petitions as people tell them, the same for everybody from a seed: each place and firm is met once or twice. */
public final class RandomMatters {

    private static final String[] TOWNS = {
        "明山头镇", "南洲镇", "兰溪镇", "沧水铺镇", "灰山港镇", "东坪镇", "草尾镇", "河坝镇", "泗湖山镇", "南大膳镇", "乌嘴乡", "茈湖口镇"
    };
    private static final String[] FIRMS = {"建材厂", "砖厂", "养殖场", "纸业公司", "化工公司", "餐馆", "采石场", "木业公司", "汽修厂", "冷库"};
    private static final String[] PROBLEMS = {
        "夜间噪声大影响休息", "烟囱冒黑烟没有除尘", "污水直排进沟渠", "气味难闻飘到学校", "扬尘严重车辆带泥上路", "粪水流进水塘发黑发臭", "废渣乱堆雨天流出", "油烟直排没有净化"
    };

    private final Random random;

    public RandomMatters(long seed) {
        this.random = new Random(seed);
    }

    /**
     * What is complained about.
     *
     * @param place town, village and firm
     * @param phone eleven digits of nobody in particular
     */
    public record Told(String text, String place, String phone) {}

    public Told next() {
        String place = pick(TOWNS) + characters(2) + "村" + characters(2) + pick(FIRMS);
        String text = place + pick(PROBLEMS) + "," + characters(6) + "," + pick(PROBLEMS) + "," + characters(8);
        return new Told(text, place, "139" + (10_000_000 + random.nextInt(89_999_999)));
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private String characters(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append((char) (0x4E00 + random.nextInt(3000)));
        }
        return text.toString();
    }
}
