package org.ecopetition.verification;

/** What is measured, with its unit and the standard that limits it. */
public enum MeasuredItem {
    /** 环境噪声, GB 3096-2008. */
    NOISE_AMBIENT("dB(A)", true),
    /** 工业企业厂界噪声, GB 12348-2008. */
    NOISE_INDUSTRIAL("dB(A)", true),
    /** 工频电场强度, GB 8702-2014. */
    ELECTRIC_FIELD_50HZ("V/m", false),
    /** 工频磁感应强度, GB 8702-2014. */
    MAGNETIC_FIELD_50HZ("μT", false),
    /** 射频电场强度(30–3000 MHz), GB 8702-2014. */
    ELECTRIC_FIELD_RF("V/m", false),
    /** 射频功率密度(30–3000 MHz), GB 8702-2014. */
    POWER_DENSITY_RF("W/m²", false);

    private final String unit;
    private final boolean noise;

    MeasuredItem(String unit, boolean noise) {
        this.unit = unit;
        this.noise = noise;
    }

    public String unit() {
        return unit;
    }

    /** Whether it is a sound level: limited by zone and period, compared as a difference in dB. */
    public boolean isNoise() {
        return noise;
    }
}
