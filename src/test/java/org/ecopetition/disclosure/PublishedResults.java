package org.ecopetition.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.ecopetition.disclosure.Disclosure.Texts;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.verification.JudgedMeasurements;
import org.ecopetition.verification.Phase;

/** Published rows for tests of the public pages. */
public final class PublishedResults {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2023, 7, 5);

    private PublishedResults() {}

    /** The Nan county petition after its rectification, one of its hand-offs. */
    public static Disclosure nanCounty(int handOff) {
        Disclosure row = new Disclosure(
                new HandOffKey("D2YY202306290007-0" + handOff),
                1,
                new Facts(
                        new Origin(
                                "provincial-2-2023",
                                "D2YY202306290007",
                                Channel.PHONE,
                                false,
                                List.of(PollutionType.NOISE, PollutionType.RADIATION),
                                LocalDate.of(2023, 6, 29)),
                        new Handling(
                                "南县",
                                "南县",
                                3,
                                LocalDate.of(2023, 6, 29),
                                Verdict.PARTLY_SUBSTANTIATED,
                                ClosingState.CLOSED,
                                "立行立改"),
                        "无"),
                new Texts("储能电站噪声扰民,担心辐射", "噪声扰民存在,电磁辐射达标", "加装隔声屏障"),
                List.of(
                        new DisclosedMeasurement(1, JudgedMeasurements.noiseByNight(Phase.BEFORE, "56.3"), CHINA),
                        new DisclosedMeasurement(2, JudgedMeasurements.fieldWithoutValue(), CHINA),
                        new DisclosedMeasurement(3, JudgedMeasurements.noiseByNight(Phase.AFTER, "47.5"), CHINA)));
        row.approved(row.texts(), row.accountability(), "liaisonb");
        row.published(Instant.parse("2023-07-05T02:00:00Z"), new Publicity(DAY, DAY.plusDays(4)));
        return row;
    }
}
