package org.ecopetition.process.guard;

import java.util.Locale;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.joda.time.ReadableInstant;
import org.jspecify.annotations.Nullable;

/**
 * The one kind of object an expression may call methods on: the points in time of {@code ${dateTime().plusDays(2)}}. On
 * everything else a method call could lead to classes, files and the network.
 */
class PlainValues extends BeanELResolver {

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        return isAllowed(base, property) ? super.getValue(context, base, property) : null;
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            @Nullable Object method,
            Class<?> @Nullable [] types,
            Object @Nullable [] arguments) {
        return isAllowed(base, method) ? super.invoke(context, base, method, types, arguments) : null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        // nothing can be set
    }

    private static boolean isAllowed(@Nullable Object base, @Nullable Object member) {
        return base instanceof ReadableInstant
                && member != null
                && !member.toString().toLowerCase(Locale.ROOT).contains("class");
    }
}
