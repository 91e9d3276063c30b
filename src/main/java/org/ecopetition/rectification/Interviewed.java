package org.ecopetition.rectification;

/** Who was interviewed (约谈对象), which decides whether the official table counts it among measures or under 责任人被处理情况. */
public enum Interviewed {
    /** 党政机关、公职人员. */
    OFFICIAL,
    /** 企业负责人. */
    FIRM,
    /** Anybody else, such as a shopkeeper or a villager. */
    OTHER
}
