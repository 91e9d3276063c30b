package org.ecopetition.process.guard;

import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.ecopetition.process.variable.ReadOnlyNames;
import org.jspecify.annotations.Nullable;

/** Resolves the name of a step in an expression such as {@code ${issueHandOff}}. */
class StepNames extends ReadOnlyNames {

    private final StepBeans steps;

    StepNames(StepBeans steps) {
        this.steps = steps;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base != null || property == null || !steps.isStep(property.toString())) {
            return null;
        }
        context.setPropertyResolved(true);
        return steps.get(property.toString());
    }
}
