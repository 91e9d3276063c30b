package org.ecopetition.organisation.unit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Does what was planned for units when its day has come. */
@Component
class UnitPlanSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(UnitPlanSchedule.class);

    private final UnitPlans plans;

    UnitPlanSchedule(UnitPlans plans) {
        this.plans = plans;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT10S")
    void carryOutWhatIsDue() {
        plans.due().forEach(unit -> {
            try {
                plans.carryOut(unit);
            } catch (DataAccessException later) {
                LOG.warn("what is planned for {} is left to the next minute", unit, later);
            }
        });
    }
}
