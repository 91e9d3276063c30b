package org.ecopetition.process.variable;

import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;

/** Resolves a variable of the house that nobody has set yet: a flag is off, and whatever else there is not. */
public class UnsetVariables extends ReadOnlyNames {

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        ProcessVariable<?> variable = base != null || property == null
                ? null
                : DeclaredVariables.anywhere(property.toString()).orElse(null);
        if (variable == null) {
            return null;
        }
        context.setPropertyResolved(true);
        return variable.type() == Boolean.class ? Boolean.FALSE : null;
    }
}
