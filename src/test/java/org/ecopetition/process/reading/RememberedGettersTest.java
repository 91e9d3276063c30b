package org.ecopetition.process.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Member;
import java.util.Map;
import org.apache.ibatis.ognl.DefaultClassResolver;
import org.apache.ibatis.ognl.MemberAccess;
import org.apache.ibatis.ognl.ObjectPropertyAccessor;
import org.apache.ibatis.ognl.Ognl;
import org.apache.ibatis.ognl.OgnlContext;
import org.apache.ibatis.ognl.OgnlException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RememberedGettersTest {

    private final RememberedGetters remembered = new RememberedGetters();
    private final OgnlContext context =
            Ognl.createDefaultContext(new Query(), new Open(), new DefaultClassResolver(), null);

    @ParameterizedTest
    @ValueSource(strings = {"name", "orQuery", "isOrQuery", "withoutTenant", "nothing", "priority"})
    void readAsMyBatisReads(String property) throws OgnlException {
        Object expected = new ObjectPropertyAccessor().getPossibleProperty(context, new Query(), property);

        assertThat(remembered.getPossibleProperty(context, new Query(), property))
                .isEqualTo(expected);
        assertThat(remembered.getPossibleProperty(context, new Query(), property))
                .isEqualTo(expected);
    }

    @Test
    void tellWhatFailed() {
        assertThatThrownBy(() -> remembered.getPossibleProperty(context, new Query(), "broken"))
                .isInstanceOf(OgnlException.class)
                .hasMessageContaining("Broken");
        assertThatThrownBy(() -> remembered.getProperty(context, new Query(), "unknown"))
                .isInstanceOf(OgnlException.class);
    }

    /** A query with properties of all kinds. */
    public static final class Query {

        public final int priority = 50;

        public String getName() {
            return "signReceipt";
        }

        public boolean isOrQuery() {
            return true;
        }

        public boolean withoutTenant() {
            return true;
        }

        public @Nullable Object getNothing() {
            return null;
        }

        public String getBroken() {
            if (priority > 0) {
                throw new IllegalStateException("broken");
            }
            return "sound";
        }
    }

    private static final class Open implements MemberAccess {

        @Override
        public Object setup(OgnlContext context, Object target, Member member, String name) {
            return Map.of();
        }

        @Override
        public void restore(OgnlContext context, Object target, Member member, String name, Object state) {}

        @Override
        public boolean isAccessible(OgnlContext context, Object target, Member member, String name) {
            return true;
        }
    }
}
