package org.ecopetition.process.guard;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ProcessEngineElContext;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.ecopetition.process.variable.UnsetVariables;
import org.jspecify.annotations.Nullable;

/**
 * What an expression can reach. In a model: variables and the steps of this house. In a query, where the engine evaluates
 * what somebody typed (CVE-2026-109432): the functions for today and the own person, nothing else.
 */
class SafeExpressions extends JuelExpressionManager {

    private final StepBeans steps;

    SafeExpressions(StepBeans steps) {
        this.steps = steps;
    }

    @Override
    public Expression createExpression(String expression) {
        ExpressionSize.require(expression);
        return super.createExpression(expression);
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver reachable = new CompositeELResolver();
        reachable.add(new VariableScopeElResolver());
        reachable.add(new VariableContextElResolver());
        reachable.add(new StepNames(steps));
        reachable.add(new UnsetVariables());
        reachable.add(new ArrayELResolver(true));
        reachable.add(new ListELResolver(true));
        reachable.add(new MapELResolver(true));
        reachable.add(new PlainValues());
        return reachable;
    }

    @Override
    protected ProcessEngineElContext createElContext(@Nullable VariableScope scope) {
        if (scope != null) {
            return super.createElContext(scope);
        }
        ensureInitialized();
        return new ProcessEngineElContext(functionMapper, new PlainValues());
    }
}
