package org.ecopetition.briefing.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ecopetition.briefing.document.PaperChart.Kind;
import org.ecopetition.briefing.document.PaperChart.Value;

/** Issue 3 of 1 July 2023, the published briefing that all this is for: its facts and lists, an editor's wording of our own. */
public final class SourceBriefing {

    public static final String TITLE = "益阳市配合第二轮省生态环境保护例行督察工作简报";
    public static final String ISSUER = "益阳市配合第二轮省生态环境保护督察协调联络组";
    public static final String FIGURES = "截至6月30日上午8时，省第四生态环境保护督察组已接听来电24个（环保类20个），交办17件，其中重点件4件。";

    private SourceBriefing() {}

    public static BriefingPaper paper() {
        return paper(List.of(), Optional.empty());
    }

    static BriefingPaper withEverything() {
        return paper(charts(), Optional.of(table(17)));
    }

    static BriefingPaper paper(List<PaperChart> charts, Optional<PetitionTable> attachment) {
        return new BriefingPaper(
                head(TITLE),
                List.of("刘勇会现场慰问省环保督察信访工作人员，调度问题整改情况", "更高更严更实更快抓好反馈问题整改", "县市区工作动态", "市直部门工作动态"),
                List.of(),
                leads(),
                sections(),
                charts,
                attachment,
                foot());
    }

    static PaperHead head(String title) {
        return new PaperHead(title, "第3期", ISSUER, LocalDate.of(2023, 7, 1), Optional.empty());
    }

    public static List<LeadStory> leads() {
        return List.of(
                new LeadStory(
                        "刘勇会现场慰问省环保督察信访工作人员\n调度问题整改情况",
                        List.of(
                                "6月30日，益阳市委常委、常务副市长刘勇会看望省第四生态环境保护督察组信访工作人员，了解信访接听和交办情况，调度信访问题整改。",
                                "刘勇会要求耐心听取群众诉求，与“12345”市长热线协同联动，紧盯群众反复反映的问题，边移交边查处，边督边改。",
                                "据悉，" + FIGURES + "益阳市严格落实“边督边改、立行立改”要求，交办案件正在抓紧整改。")),
                new LeadStory(
                        "更高更严更实更快抓好反馈问题整改",
                        List.of(
                                "6月30日下午，市委常委、常务副市长刘勇会带领市直相关部门负责同志到湖南浩森胶业有限公司，调研督导省第四生态环境保护督察组现场检查曝光问题和信访件反映问题的整改。",
                                "该公司铝圆片车间生产线配套的布袋除尘设施未运行，存在不正常运行大气污染防治设施、逃避监管排放大气污染物的情况。刘勇会现场察看并了解解决方案，要求加强空气质量数据分析，综合施策，制定污染防治措施。",
                                "刘勇会强调，要以更高标准、更严要求、更实举措、更快速度抓好反馈问题整改，加大巡查力度，严打违法违规行为，企业要配齐生态环境保护专职人员。")));
    }

    public static List<PaperSection> sections() {
        return List.of(
                new PaperSection(
                        "县市区工作动态",
                        List.of(
                                new NewsItem(
                                        "赫山区、资阳区",
                                        "6月30日，省第四生态环境保护督察组下沉赫山区、资阳区，对益阳市顺新建材有限公司、益阳市鑫焘新型环保建材有限公司、益阳五鑫报废汽车回收拆解有限公司、益阳市百岁竹科技有限公司、益阳和祥竹业有限公司、益丰食品有限公司和益阳市金淇建材科技等公司现场督察，两区配合开展采样检测。"),
                                new NewsItem(
                                        "南县",
                                        "6月29日，接到转交信访件后，市生态环境局南县分局到明山头镇核查“创业街储能电站电池辐射及噪音扰民”问题，噪音扰民属实，电磁辐射检测结果低于国家标准，已要求储能电站隔音降噪，并公示整改后检测结果。"),
                                new NewsItem(
                                        "大通湖区",
                                        "6月29日上午，大通湖区委书记王新宇到大嘴巴观景台、天弘渔业码头、河坝镇中心城区及其污水处理厂，调研督导水环境治理、蓝藻水华防控和生活污水处理，现场督办相关问题。"))),
                new PaperSection(
                        "市直部门工作动态",
                        List.of(
                                new NewsItem("市水利局", "6月28日，省第四生态环境保护督察组到市水利局走访座谈，肯定市水利局改善大通湖流域水环境治理所做工作。"),
                                new NewsItem("市生态环境局", "6月30日，市生态环境局配合省第四生态环境保护督察组下沉督察。"))));
    }

    public static PaperFoot foot() {
        return new PaperFoot(
                List.of(
                        "省生态环境保护督察和整改工作领导小组办公室",
                        "省第四生态环境保护督察组",
                        "市突出环境问题整改领导小组成员单位",
                        "市委办公室",
                        "市人大常委会办公室",
                        "市政府办公室",
                        "市政协办公室",
                        "市纪委监委办公室",
                        "市委政研室",
                        "市政府研究室"),
                List.of("各县市区委、县市区人民政府", "益阳高新区、大通湖区党（工）委、管委会"),
                List.of(),
                OptionalInt.empty());
    }

    static List<PaperChart> charts() {
        return List.of(
                new PaperChart(
                        Kind.BARS,
                        "截至6月30日8时各县市区交办件",
                        "件",
                        List.of(
                                new Value("赫山区", 5),
                                new Value("资阳区", 4),
                                new Value("南县", 3),
                                new Value("桃江县", 2),
                                new Value("安化县", 1),
                                new Value("沅江市", 1),
                                new Value("大通湖区", 1),
                                new Value("益阳高新区", 0))),
                new PaperChart(
                        Kind.TREND,
                        "逐批交办件",
                        "件",
                        List.of(new Value("第1批", 4), new Value("第2批", 6), new Value("第3批", 7))));
    }

    static PetitionTable table(int rows) {
        return new PetitionTable(
                "省第四生态环境保护督察组转办信访件（第3批）",
                java.util.stream.IntStream.rangeClosed(1, rows)
                        .mapToObj(n -> new PetitionTable.Row(
                                String.format("D2YY20230629%04d", n) + (n == 4 ? "(*)" : ""),
                                "南县明山头镇创业街储能电站电池辐射及噪音扰民，夜间尤其明显，附近居民多次反映未解决。",
                                "南县",
                                n % 3 == 0 ? "噪声、辐射" : "噪声",
                                "市生态环境局、南县"))
                        .toList());
    }
}
