package org.ecopetition.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.ecopetition.disclosure.Disclosure.Texts;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.verification.JudgedMeasurements;
import org.ecopetition.verification.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts published results into a house, in batches of their own, so that tests of the public pages find what they made. */
public final class PublishedCases {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String PROGRAMME = "provincial-2-2023";
    private static final OffsetDateTime RECEIVED = OffsetDateTime.of(2023, 6, 29, 1, 0, 0, 0, ZoneOffset.UTC);

    private final Disclosures disclosures;
    private final JdbcClient database;

    public PublishedCases(ApplicationContext house) {
        this.disclosures = house.getBean(Disclosures.class);
        this.database = house.getBean(JdbcClient.class);
    }

    /** What a result is to be. */
    public record Case(
            String number,
            @Nullable Integer batch,
            String region,
            List<PollutionType> types,
            Verdict verdict,
            ClosingState closing,
            String problem,
            String findings) {

        /** A substantiated and settled result about noise in Nan county. */
        public Case(String number, int batch) {
            this(
                    number,
                    batch,
                    "南县",
                    List.of(PollutionType.NOISE),
                    Verdict.SUBSTANTIATED,
                    ClosingState.CLOSED,
                    "储能电站夜间噪声扰民",
                    "经现场核查，噪声扰民存在");
        }

        public Case withoutBatch() {
            return new Case(number, null, region, types, verdict, closing, problem, findings);
        }

        public Case in(String other) {
            return new Case(number, batch, other, types, verdict, closing, problem, findings);
        }

        public Case about(PollutionType... others) {
            return new Case(number, batch, region, List.of(others), verdict, closing, problem, findings);
        }

        public Case found(Verdict other) {
            return new Case(number, batch, region, types, other, closing, problem, findings);
        }

        public Case closed(ClosingState other) {
            return new Case(number, batch, region, types, verdict, other, problem, findings);
        }

        public Case saying(String otherProblem, String otherFindings) {
            return new Case(number, batch, region, types, verdict, closing, otherProblem, otherFindings);
        }
    }

    /** Publishes it as of today, open to objections for five days; a second time changes nothing. */
    public void publish(Case one) {
        HandOffKey key = new HandOffKey(one.number() + "-01");
        if (!disclosures
                .findByHandOffAndState(key.value(), DisclosureState.PUBLISHED)
                .isEmpty()) {
            return;
        }
        database.sql(
                        "insert into petition (case_number, raw_number, programme, channel, received_at, recorded_at, status,"
                                + " key_item, version) values (?, ?, ?, 'PHONE', ?, ?, 'CLOSED', false, 0)")
                .params(one.number(), one.number(), PROGRAMME, RECEIVED, RECEIVED)
                .update();
        database.sql(
                        "insert into hand_off (hand_off_key, case_number, number, unit, allegations, handed_off_at, recorded_at,"
                                + " window_opened_at, status, returns, binding, receipt_due, feedback_due, version) values"
                                + " (?, ?, 1, 'unit430921', '1', ?, ?, ?, 'PUBLISHED', 0, false, ?, ?, 0)")
                .params(key.value(), one.number(), RECEIVED, RECEIVED, RECEIVED, RECEIVED, RECEIVED)
                .update();
        disclosures.saveAndFlush(row(key, one));
    }

    /** Moves the publication of a result to noon of another day, and its five days with it. */
    public void publishedOn(String number, LocalDate day) {
        database.sql("update disclosure set published_at = ?, publicity_from = ?, publicity_to = ? where hand_off = ?")
                .params(day.atTime(12, 0).atZone(CHINA).toOffsetDateTime(), day, day.plusDays(4), number + "-01")
                .update();
    }

    private static Disclosure row(HandOffKey key, Case one) {
        Disclosure row = new Disclosure(
                key,
                1,
                new Facts(
                        new Origin(
                                PROGRAMME, one.number(), Channel.PHONE, false, one.types(), LocalDate.of(2023, 6, 29)),
                        new Handling(
                                one.region(),
                                one.region(),
                                one.batch(),
                                LocalDate.of(2023, 6, 29),
                                one.verdict(),
                                one.closing(),
                                "立行立改"),
                        "无"),
                new Texts(one.problem(), one.findings(), "加装隔声屏障，夜间降低风机转速。"),
                List.of(
                        new DisclosedMeasurement(1, JudgedMeasurements.noiseByNight(Phase.BEFORE, "56.3"), CHINA),
                        new DisclosedMeasurement(2, JudgedMeasurements.fieldWithoutValue(), CHINA),
                        new DisclosedMeasurement(3, JudgedMeasurements.noiseByNight(Phase.AFTER, "47.5"), CHINA)));
        row.approved(row.texts(), row.accountability(), "liaisonb");
        LocalDate today = LocalDate.now(CHINA);
        row.published(Instant.now(), new Publicity(today, today.plusDays(4)));
        return row;
    }
}
