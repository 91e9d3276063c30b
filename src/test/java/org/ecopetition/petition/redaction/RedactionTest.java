package org.ecopetition.petition.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.redaction.Redacted.Kind;
import org.ecopetition.petition.redaction.Redacted.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private final Redaction redaction = new Redaction();

    @ParameterizedTest
    @CsvSource({
        "请回电13812345678谢谢, PHONE, 13812345678",
        "请回电138 1234 5678谢谢, PHONE, 138 1234 5678",
        "办公室电话0737-4222222, PHONE, 0737-4222222",
        "身份证430921199001011234, IDENTITY_NUMBER, 430921199001011234",
        "身份证43092119900101123X, IDENTITY_NUMBER, 43092119900101123X",
        "邮箱wang.xm@example.com请回复, EMAIL, wang.xm@example.com",
        "车牌湘H12345的货车夜间倾倒, NUMBER_PLATE, 湘H12345",
        "车牌湘HD12345的货车夜间倾倒, NUMBER_PLATE, 湘HD12345",
        "我住幸福小区3栋2单元501室, DWELLING, 3栋2单元501室",
        "我住A座1203室, DWELLING, A座1203室",
        "我是李建国，反映噪声, NAME, 李建国",
        "联系人：张伟。, NAME, 张伟",
        "邻居王女士也投诉过, NAME, 王",
        "请回电１３９１２３４５６７８谢谢, PHONE, １３９１２３４５６７８",
        "请回电139-1234-5678谢谢, PHONE, 139-1234-5678",
        "电话是幺三九一二三四五六七八, PHONE, 幺三九一二三四五六七八",
        "座机4222222, PHONE, 4222222",
        "微信号wxid_abc123可加, ACCOUNT, wxid_abc123",
        "QQ：123456789, ACCOUNT, 123456789",
        "银行卡6222 0212 3456 7890 123, ACCOUNT, 6222 0212 3456 7890 123",
        "车牌湘h·D12345的货车, NUMBER_PLATE, 湘h·D12345",
        "住在桂花园南路16号, DWELLING, 16号",
        "5#301漏水, DWELLING, 5#301",
        "楼上1203室漏油烟, DWELLING, 1203室",
        "负责人张伟反映情况属实, NAME, 张伟",
        "业主刘志强的养殖场, NAME, 刘志强",
        "村民欧阳建国称夜间排水, NAME, 欧阳建国",
        "法定代表人：佘小军, NAME, 佘小军",
        "陈桂英签字确认, NAME, 陈桂英",
        "去找李局长, NAME, 李"
    })
    void findsWhatPointsToAPerson(String text, Kind kind, String found) {
        Redacted redacted = redaction.propose(text);

        assertThat(redacted.marks()).extracting(Mark::kind, Mark::found).containsExactly(tuple(kind, found));
        assertThat(redacted.text()).doesNotContain(found);
    }

    @Test
    void replacesEveryOccurrence() {
        Redacted redacted = redaction.propose("打13812345678没人接,再打13812345678;或发a@b.cn、c@d.cn");

        assertThat(redacted.text()).isEqualTo("打[电话]没人接,再打[电话];或发[邮箱]、[邮箱]");
        assertThat(redacted.marks()).hasSize(4);
    }

    @Test
    void keepsWhatPointsToSomebodyForCertainFromThePublicWhateverAPersonSays() {
        assertThat(redaction
                        .propose("电话13812345678,身份证430921199001011234,车牌湘H12345,邮箱a@b.cn")
                        .marks())
                .hasSize(4)
                .allMatch(Mark::neverPublic);
        assertThat(redaction.propose("业主刘志强住3栋501室").marks()).hasSize(2).noneMatch(Mark::neverPublic);
        assertThat(redaction.propose("欧阳明住3栋", new Caller("欧阳明", null, null)).marks())
                .extracting(Mark::neverPublic)
                .containsExactly(true, false);
    }

    @Test
    void knowsTheCallersHouseWithoutItsTown() {
        Caller caller = new Caller(null, null, "南县南洲镇桂花园南路16号2栋301");

        assertThat(redaction.propose("桂花园南路16号旁边的电站吵", caller).text()).isEqualTo("[住址]旁边的电站吵");
    }

    @Test
    void takesTheKnownCallerOutWhateverTheWordsAroundHim() {
        Caller caller = new Caller("欧阳明", "4222222", "桂花园南路16号");

        Redacted redacted = redaction.propose("欧阳明反映:桂花园南路16号旁的电站吵得欧阳明睡不着,电话4222222", caller);

        assertThat(redacted.text()).isEqualTo("某某反映:[住址]旁的电站吵得某某睡不着,电话[电话]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "明山头镇创业街储能电站电池辐射、噪声扰民",
                "湖南浩森胶业有限公司除尘设备闲置",
                "新建一座220千伏变电站,两座储能柜,另有3座水塔",
                "五一西路88号某洗涤厂污水直排资江",
                "夜间22:00至次日6:00厂界噪声56.3分贝,超标6分贝",
                "受理编号D2YY202306290001,第3批",
                "马路边江南水泥厂高炉粉尘大",
                "1号线、2号机组和3号炉同时运行",
                "负责人高度重视，村民代表反映，居民常年受粉尘影响",
                "业主方已整改，负责人现场承认，经营者未办理手续",
                "益阳高新区东部产业园3栋厂房的车间师傅",
                "现场监测14.2、13.8、12.9、11.5毫克每立方米，高新区主任现场督办",
                "报告编号2023062900011234，拨打12345热线",
                "双方代表签字，全体老师和货车师傅",
                "居民、村民委员会主任与工作人员到场"
            })
    void leavesThePollutersNamesAndPlaces(String text) {
        assertThat(redaction.propose(text)).isEqualTo(new Redacted(text, List.of()));
    }

    @Test
    void findsTheSecondOfTwoNamesAndNamesWithADotAndRareOnes() {
        assertThat(redaction.propose("张建国、李桂英等12户居民反映").text()).isEqualTo("某某、某某等12户居民反映");
        assertThat(redaction
                        .propose("核查人员到住户古丽·阿不都家（富民小区五栋二单元四〇三）室内查看，楼下为打磨作坊，作坊经营人李㛃在场。")
                        .text())
                .isEqualTo("核查人员到住户某某家（富民小区某栋）室内查看，楼下为打磨作坊，作坊经营人某某在场。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5栋楼顶基站电磁辐射达标", "3栋1楼门面的烧烤店油烟扰民", "2号楼地下室水泵房已做减振"})
    void leavesThePollutersBuilding(String text) {
        assertThat(redaction.propose(text).marks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我是李建国,电话13812345678,砖厂夜间冒黑烟|砖厂夜间冒黑烟",
                "我叫张伟，住在桂花园南路16号，联系电话：13812345678。砖厂夜间冒黑烟|砖厂夜间冒黑烟",
                "您好，本人王志强，砖厂夜间冒黑烟|您好，本人某某，砖厂夜间冒黑烟"
            })
    void dropsTheClausesInWhichACallerIntroducesHimself(String text, String left) {
        assertThat(redaction.propose(text).text()).isEqualTo(left);
    }

    @Test
    void takesNobodyForTheCallerWhoGaveNoName() {
        Caller nobody = new Caller("群众", "无", "明山头镇");

        assertThat(redaction.propose("群众反映明山头镇无人管理", nobody).marks()).isEmpty();
        assertThat(redaction.propose("某某反映噪声", new Caller("某某", null, null)).marks())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "浮邱山乡13812345678, 浮邱山乡[电话]",
        "浮邱山乡6964f5de-3d61-43e2-ba9c-b1d448090eea, 浮邱山乡6964f5de-3d61-43e2-ba9c-b1d448090eea",
        "牛田镇 0737-4567890, 牛田镇 [电话]",
        "谢林港镇430921199001011234, 谢林港镇[证件号]",
        "石牛江镇6222021234567890123, 石牛江镇[账号]"
    })
    void keepsTheTownshipBeforeANumber(String place, String left) {
        assertThat(redaction.propose(place).text()).isEqualTo(left);
    }

    @Test
    void hidesTheNamedWhereverTheyAreNamedAgain() {
        assertThat(redaction.propose("对贺新民罚款2000元，石料系贺新民运来").text()).isEqualTo("对某某罚款2000元，石料系某某运来");
    }

    @Test
    void isBoundedOnTheLongestLetter() {
        String letter = "经询问，周敏承认夜间偷排；".repeat(1600).substring(0, 20_000);

        assertThat(org.junit.jupiter.api.Assertions.assertTimeout(
                                java.time.Duration.ofSeconds(60), () -> redaction.propose(letter))
                        .text())
                .doesNotContain("周敏");
    }
}
