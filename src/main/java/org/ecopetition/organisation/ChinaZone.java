package org.ecopetition.organisation;

import java.time.ZoneId;

/** The one time zone in which the whole of China counts its days. */
public final class ChinaZone {

    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private ChinaZone() {}
}
