package org.ecopetition.organisation.form;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.spring6.util.FieldUtils;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Tells readers of a page with their ears which fields are wrong, and where it is said: whatever is bound by {@code th:field}
 * and has a fault is marked invalid and described by the sentence of {@code form :: fault}.
 */
@Component
class FaultyFields extends AbstractProcessorDialect {

    private static final String PREFIX = "th";

    /** Before Spring's own processor of the attribute, which removes it. */
    private static final int BEFORE_SPRING = StandardDialect.PROCESSOR_PRECEDENCE - 100;

    private static final int IN_ANY_ORDER = 1000;

    FaultyFields() {
        super("faulty fields", PREFIX, BEFORE_SPRING);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Marking(prefix));
    }

    private static final class Marking extends AbstractAttributeTagProcessor {

        private static final String DESCRIBED_BY = "aria-describedby";

        Marking(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "field", true, IN_ANY_ORDER, false);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attribute,
                String expression,
                IElementTagStructureHandler structure) {
            String field = expression.replaceAll("^\\*\\{|}$", "");
            if (FieldUtils.hasErrors(context, field)) {
                String described = tag.getAttributeValue(DESCRIBED_BY);
                structure.setAttribute("aria-invalid", "true");
                structure.setAttribute(DESCRIBED_BY, (described == null ? "" : described + " ") + field + "-fault");
            }
        }
    }
}
