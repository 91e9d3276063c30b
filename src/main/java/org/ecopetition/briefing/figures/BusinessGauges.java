package org.ecopetition.briefing.figures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.ecopetition.organisation.Programmes;
import org.ecopetition.petition.Refusal;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The figures of the round that runs today as gauges for Prometheus, counted at most once a minute. */
@Component
class BusinessGauges implements MeterBinder {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final FigureBook book;
    private final Programmes programmes;
    private final Clock clock;
    private Map<Measure, BigDecimal> counted = Map.of();
    private Instant countedAt = Instant.EPOCH;

    BusinessGauges(FigureBook book, Programmes programmes, Clock clock) {
        this.book = book;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Measure measure : Measure.values()) {
            Gauge.builder("eco.petition.figure", this, gauges -> gauges.now(measure))
                    .description("A figure of the round that runs today; /api/statistics defines each measure")
                    .tag("measure", measure.code())
                    .register(registry);
        }
    }

    /** Not a number while the database is away, or earlier cases are still being counted. */
    private synchronized double now(Measure measure) {
        Instant now = clock.instant();
        if (countedAt.plus(KEPT).isBefore(now) || countedAt.isAfter(now)) {
            countedAt = now;
            try {
                String programme = programmes.of(LocalDate.now(clock)).code();
                counted = book.figures(new Cutoff(programme, now, now));
            } catch (DataAccessException | Refusal away) {
                counted = Map.of();
            }
        }
        BigDecimal figure = counted.get(measure);
        return figure == null ? Double.NaN : figure.doubleValue();
    }
}
