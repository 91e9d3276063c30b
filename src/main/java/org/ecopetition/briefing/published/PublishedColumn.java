package org.ecopetition.briefing.published;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What news and official pages say about a batch of a round (domain 1.4), column by column. */
public enum PublishedColumn {
    /** 序号 of the list it came with. */
    ROW(Kind.WORDS),
    /** 中央 or 省级. */
    LEVEL(Kind.WORDS),
    /** 督察轮次; needed. */
    INSPECTION(Kind.NAME),
    /** 被督察地区; needed. */
    AREA(Kind.NAME),
    /** 批次 as published. */
    BATCH_NO(Kind.SHORT),
    /** 受理时段. */
    RECEIVED_WINDOW(Kind.WORDS),
    /** 交办日期. */
    DATE_HANDED(Kind.DAY),
    /** 交办件数. */
    COUNT(Kind.COUNT),
    /** 来电. */
    CALLS(Kind.COUNT),
    /** 来信. */
    LETTERS(Kind.COUNT),
    /** 重点件. */
    KEY_COUNT(Kind.COUNT),
    /** 分解后件数. */
    DECOMPOSED_COUNT(Kind.COUNT),
    /** 分解后重点件. */
    DECOMPOSED_KEY(Kind.COUNT),
    /** 区域分布. */
    REGION_SPLIT(Kind.SPLIT),
    /** 区域合计核对: what whoever took the figures down noted about the sum. */
    REGION_SUM_CHECK(Kind.WORDS),
    /** 污染类型分布. */
    POLLUTION_SPLIT(Kind.SPLIT),
    /** 类型单位: petitions, problems or per cent. */
    POLLUTION_UNIT(Kind.WORDS),
    /** 累计交办. */
    CUM_COUNT(Kind.COUNT),
    /** 累计分解后. */
    CUM_DECOMPOSED(Kind.COUNT),
    /** 累计重点件. */
    CUM_KEY(Kind.COUNT),
    /** 累计区域分布; often the first few only. */
    CUM_REGION(Kind.WORDS),
    /** 累计污染类型分布; often in a sentence. */
    CUM_POLLUTION(Kind.WORDS),
    /** 重复件与说明. */
    REPEAT_NOTE(Kind.WORDS),
    /** 已办结. */
    CLOSED(Kind.COUNT),
    /** 阶段性办结. */
    STAGED_CLOSED(Kind.COUNT),
    /** 未办结. */
    UNCLOSED(Kind.COUNT),
    /** 属实情况. */
    VERDICT_SPLIT(Kind.WORDS),
    /** 责令整改. */
    ORDERED_RECTIFY(Kind.COUNT),
    /** 立案处罚. */
    PENALTY_CASES(Kind.COUNT),
    /** 罚款, in 万元. */
    FINE_WAN(Kind.MONEY),
    /** 立案侦查. */
    CRIMINAL_FILED(Kind.COUNT),
    /** 拘留. */
    DETENTION(Kind.COUNT),
    /** 约谈. */
    INTERVIEWED(Kind.COUNT),
    /** 问责. */
    ACCOUNTABLE(Kind.COUNT),
    /** 来源地址; needed. */
    SOURCE_URL(Kind.NAME),
    /** 地区口径: how a petition that touches several regions was counted; told by the figures where nobody says it. */
    REGION_BASIS(Kind.CHOICE),
    /** 类型口径: mentions or petitions; told by the figures where nobody says it. */
    TYPE_BASIS(Kind.CHOICE),
    /** 重复口径: whether repeats are in the count. */
    REPEAT_BASIS(Kind.CHOICE);

    private final Kind kind;

    PublishedColumn(Kind kind) {
        this.kind = kind;
    }

    /** What may stand in a cell. */
    enum Kind {
        /** Any words. */
        WORDS,
        /** Words that must be there, on one line. */
        NAME,
        /** A few words on one line. */
        SHORT,
        /** A day, among other words. */
        DAY,
        /** A number of petitions, cases or people, among other words. */
        COUNT,
        /** An amount in 万元, among other words. */
        MONEY,
        /** Names with a number each. */
        SPLIT,
        /** One of the words of {@link CountedHow}. */
        CHOICE
    }

    Kind kind() {
        return kind;
    }

    /** The heading of the column in a list for programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isNeeded() {
        return kind == Kind.NAME || this == COUNT;
    }

    /** Whether a number is read from its words. */
    public boolean isNumber() {
        return kind == Kind.COUNT || kind == Kind.MONEY;
    }

    public boolean isSplit() {
        return kind == Kind.SPLIT;
    }

    /** What may be chosen for the column, as ends of message keys; empty where anything may be written. */
    public List<String> choices() {
        return Arrays.stream(CountedHow.values())
                .filter(how -> how.column() == this)
                .map(Enum::name)
                .toList();
    }
}
