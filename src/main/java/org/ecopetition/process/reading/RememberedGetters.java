package org.ecopetition.process.reading;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.ognl.ObjectPropertyAccessor;
import org.apache.ibatis.ognl.OgnlContext;
import org.apache.ibatis.ognl.OgnlException;
import org.apache.ibatis.ognl.OgnlRuntime;
import org.jspecify.annotations.Nullable;

/**
 * How the engine's SQL statements read the properties of a query. MyBatis goes through all methods of the query's class each time one is not
 * named {@code get…}, as {@code isOrQueryActive}: every ninth sample of the main thread in twelve classes of tests. Here the method is found once for each class.
 */
final class RememberedGetters extends ObjectPropertyAccessor {

    private static final Object[] NOTHING = {};

    private final ClassValue<Map<String, Optional<Method>>> getters = new ClassValue<>() {

        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    /** For all statements of this program. */
    static void install() {
        OgnlRuntime.setPropertyAccessor(Object.class, new RememberedGetters());
    }

    @Override
    public @Nullable Object getPossibleProperty(OgnlContext context, Object target, String name) throws OgnlException {
        Class<?> type = target.getClass();
        Optional<Method> getter = getters.get(type).computeIfAbsent(name, asked -> find(type, asked));
        return getter.isPresent() ? read(target, getter.get()) : super.getPossibleProperty(context, target, name);
    }

    private static Optional<Method> find(Class<?> type, String name) {
        return Optional.ofNullable(OgnlRuntime.getGetMethod(type, name))
                .or(() -> Optional.ofNullable(OgnlRuntime.getReadMethod(type, name)));
    }

    private static @Nullable Object read(Object target, Method getter) throws OgnlException {
        try {
            return OgnlRuntime.invokeMethod(target, getter, NOTHING);
        } catch (InvocationTargetException failed) {
            throw new OgnlException(getter.getName(), failed.getTargetException());
        } catch (IllegalAccessException closed) {
            throw new OgnlException(getter.getName(), closed);
        }
    }
}
