package org.ecopetition.briefing.figures;

/**
 * How the news of a round counts (统计口径): rounds differ, so it is data of the round.
 *
 * @param withoutRepeats whether repeats are taken out of what was handed off
 * @param regions how a petition that touches several regions counts in each
 * @param types what shares of pollution types are of
 */
public record FigureBasis(boolean withoutRepeats, Regions regions, Types types) {

    /** With repeats, decomposed, mentions: as Hunan's rounds from 2021 to 2024 counted. */
    public static final FigureBasis USUAL = new FigureBasis(false, Regions.DECOMPOSED, Types.MENTIONS);

    /** How a petition that touches several regions counts in each. */
    public enum Regions {
        /** 分解后: one for each hand-off. */
        DECOMPOSED,
        /** 每地各计一件. */
        WHOLE,
        /** 合办件均分: half in each of two. */
        SHARED
    }

    /** What the shares of pollution types are of. */
    public enum Types {
        /** 占类型件次: they sum to 100 per cent. */
        MENTIONS,
        /** 占件数: they may sum to more. */
        PETITIONS
    }
}
