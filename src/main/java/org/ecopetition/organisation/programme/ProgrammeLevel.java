package org.ecopetition.organisation.programme;

/** Who sent the inspection; deadlines differ by it. */
public enum ProgrammeLevel {
    /** 中央督察. */
    CENTRAL,
    /** 省级督察. */
    PROVINCIAL,
    /** 市级督察. */
    CITY,
    /** 日常: petitions outside any inspection's stay. */
    ROUTINE
}
