package org.ecopetition.briefing.figures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** The figures and shares of the round that runs today as gauges for Prometheus. */
@Component
class BusinessGauges implements MeterBinder {

    private final CurrentFigures figures;

    BusinessGauges(CurrentFigures figures) {
        this.figures = figures;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Measure measure : Measure.values()) {
            Gauge.builder("eco.petition.figure", this, gauges -> gauges.now(measure))
                    .description("A figure of the round that runs today; /api/statistics defines each measure")
                    .tag("measure", measure.code())
                    .register(registry);
        }
        for (Share share : Share.values()) {
            if (share.by() == null) {
                Gauge.builder("eco.petition.share", this, gauges -> gauges.now(share))
                        .description(
                                "A share of the round that runs today in per cent; NaN where there is nothing to be a share of")
                        .tag("share", share.code())
                        .register(registry);
            }
        }
    }

    private double now(Share share) {
        return figures.get().stream()
                .flatMap(told -> Ratio.of(told.figures()).stream())
                .filter(ratio -> ratio.share() == share && !ratio.isOfNothing())
                .mapToDouble(ratio -> ratio.percent().doubleValue())
                .findFirst()
                .orElse(Double.NaN);
    }

    private double now(Measure measure) {
        return figures.get()
                .map(told -> told.figures().get(measure))
                .map(Number::doubleValue)
                .orElse(Double.NaN);
    }
}
