package org.ecopetition.process.guard;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.ecopetition.process.variable.DeclaredVariables;
import org.ecopetition.process.variable.ProcessVariable;
import org.jspecify.annotations.Nullable;

/** Resolves a variable of the house that nobody has set yet: a flag is off, and whatever else there is not. */
class UnsetVariables extends ELResolver {

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

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return true;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        // nothing can be set
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return Object.class;
    }
}
