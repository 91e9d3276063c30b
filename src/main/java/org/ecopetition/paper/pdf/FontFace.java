package org.ecopetition.paper.pdf;

/** The faces in which an official paper is set (GB/T 9704-2012, 5.2.2 and 7). */
enum FontFace {
    XIAO_BIAO_SONG("方正小标宋简体", "xiao-biao-song"),
    FANG_SONG("仿宋_GB2312", "fang-song"),
    HEI("黑体", "hei"),
    KAI("楷体_GB2312", "kai");

    private final String family;
    private final String setting;

    FontFace(String family, String setting) {
        this.family = family;
        this.setting = setting;
    }

    /** The name that the style sheet and Word use. */
    String family() {
        return family;
    }

    /** Where its file is named. */
    String setting() {
        return "eco-petition.fonts." + setting;
    }
}
