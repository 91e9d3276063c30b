package org.ecopetition.process.deployment.inspection.table;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.ecopetition.process.decision.CellContent;
import org.ecopetition.process.decision.TableContract;
import org.ecopetition.process.decision.TableInput;
import org.ecopetition.process.decision.TableOutput;
import org.ecopetition.process.deployment.inspection.KnownParts;
import org.ecopetition.process.deployment.inspection.ModelFaults;
import org.jspecify.annotations.Nullable;

/** The inspection of a decision table by what code asks it and takes from it: columns, then cell by cell. */
class TableInspection {

    private static final Set<String> POLICIES = Set.of("FIRST", "UNIQUE", "ANY");
    private static final Map<TableOutput.Kind, Set<String>> TYPES = Map.of(
            TableOutput.Kind.NUMBER, Set.of("integer", "long", "double", "number"),
            TableOutput.Kind.FLAG, Set.of("boolean"));
    private static final Map<Class<?>, Set<String>> INPUT_TYPES = Map.of(
            Integer.class, Set.of("integer", "long", "double", "number"),
            Boolean.class, Set.of("boolean"),
            String.class, Set.of("string"));

    private final TableContract contract;
    private final KnownParts known;
    private final ModelFaults findings;

    TableInspection(TableContract contract, KnownParts known, ModelFaults findings) {
        this.contract = contract;
        this.known = known;
        this.findings = findings;
    }

    void inspect(Element decision) {
        Element table = first(decision, "decisionTable");
        if (table == null) {
            findings.add(decision, decision.attribute("id"), "model.table.none");
            return;
        }
        long before = findings.count();
        String policy = table.attribute("hitPolicy");
        if (policy != null && !POLICIES.contains(policy)) {
            findings.add(table, idOf(table), "model.table.policy", policy);
        }
        List<Element> inputs = table.elements("input");
        List<Element> outputs = table.elements("output");
        inspectColumns(table, inputs, outputs);
        if (findings.count() == before) {
            table.elements("rule").forEach(rule -> inspectRow(rule, inputs, outputs));
        }
    }

    private void inspectColumns(Element table, List<Element> inputs, List<Element> outputs) {
        Set<String> asked = new HashSet<>();
        for (Element input : inputs) {
            String name = nameOf(input);
            asked.add(name);
            Optional<TableInput<?>> declared = contract.input(name);
            if (declared.isEmpty()) {
                findings.add(input, idOf(input), "model.table.unknown-input", name, names());
            } else if (!isOneOf(typeOf(input), INPUT_TYPES.get(declared.get().type()))) {
                findings.add(input, idOf(input), "model.table.type", name, typeOf(input));
            }
        }
        contract.inputs().stream()
                .filter(input -> !asked.contains(input.name()))
                .forEach(input -> findings.add(table, idOf(table), "model.table.column", input.name()));
        for (Element output : outputs) {
            declared(output)
                    .filter(declared -> !isOneOf(
                            Objects.toString(output.attribute("typeRef"), ""),
                            TYPES.getOrDefault(declared.kind(), Set.of("string"))))
                    .ifPresent(declared -> findings.add(
                            output,
                            idOf(output),
                            "model.table.type",
                            declared.name(),
                            Objects.toString(output.attribute("typeRef"), "")));
        }
    }

    private void inspectRow(Element rule, List<Element> inputs, List<Element> outputs) {
        List<Element> asks = rule.elements("inputEntry");
        List<Element> gives = rule.elements("outputEntry");
        if (asks.size() != inputs.size() || gives.size() != outputs.size()) {
            findings.add(rule, idOf(rule), "model.table.row");
            return;
        }
        for (int i = 0; i < asks.size(); i++) {
            TableInput<?> input = contract.input(nameOf(inputs.get(i))).orElseThrow();
            inspectInput(asks.get(i), input);
        }
        for (int i = 0; i < gives.size(); i++) {
            Element cell = gives.get(i);
            declared(outputs.get(i)).ifPresent(output -> inspectOutput(cell, output));
        }
    }

    private void inspectInput(Element cell, TableInput<?> input) {
        String text = textIn(cell);
        if (text.isEmpty() || text.equals("-")) {
            return;
        }
        CellContent content = CellContent.of(text, true);
        if (hasUnknownName(cell, content)) {
            return;
        }
        for (Object constant : content.constants()) {
            boolean fitsType = input.type() == Integer.class
                    ? constant instanceof Number
                    : input.type().isInstance(constant);
            if (!fitsType) {
                findings.add(cell, idOf(cell), "model.table.cell-type", text, input.name());
                return;
            }
            if (input.closed() && !input.samples().contains(constant)) {
                findings.add(
                        cell,
                        idOf(cell),
                        "model.table.cell-value",
                        String.valueOf(constant),
                        input.samples().stream().map(String::valueOf).collect(Collectors.joining("、")));
                return;
            }
        }
    }

    private void inspectOutput(Element cell, TableOutput output) {
        String text = textIn(cell);
        if (text.isEmpty()) {
            if (!output.mayBeEmpty()) {
                findings.add(cell, idOf(cell), "model.table.blank", output.name());
            }
            return;
        }
        CellContent content = CellContent.of(text, false);
        if (!hasUnknownName(cell, content)
                && content.isConstant()
                && !output.fits(content.constants().get(0), known::hasGroup)) {
            tellUnfit(cell, text, output);
        }
    }

    private void tellUnfit(Element cell, String text, TableOutput output) {
        findings.add(
                cell,
                idOf(cell),
                "model.table.output." + output.kind(),
                text,
                String.valueOf(output.least()),
                String.valueOf(output.most()),
                String.join("、", output.allowed()));
    }

    private boolean hasUnknownName(Element cell, CellContent content) {
        Optional<String> unknown = content.names().stream()
                .filter(name -> contract.input(name).isEmpty())
                .sorted()
                .findFirst();
        unknown.ifPresent(name -> findings.add(cell, idOf(cell), "model.table.cell-name", name));
        return unknown.isPresent();
    }

    private Optional<TableOutput> declared(Element output) {
        return contract.outputs().stream()
                .filter(declared -> declared.name().equals(output.attribute("name")))
                .findFirst();
    }

    private String names() {
        return contract.inputs().stream().map(TableInput::name).collect(Collectors.joining("、"));
    }

    private static boolean isOneOf(String type, @Nullable Set<String> types) {
        return type.isEmpty() || types == null || types.contains(type);
    }

    private static String nameOf(Element input) {
        Element expression = first(input, "inputExpression");
        return expression == null ? "" : textIn(expression);
    }

    private static String typeOf(Element input) {
        Element expression = first(input, "inputExpression");
        return expression == null ? "" : Objects.toString(expression.attribute("typeRef"), "");
    }

    private static String textIn(Element holder) {
        Element text = first(holder, "text");
        return text == null ? "" : text.getText().strip();
    }

    private static String idOf(Element element) {
        return Objects.toString(element.attribute("id"), "");
    }

    private static @Nullable Element first(Element holder, String tag) {
        return holder.elements(tag).stream().findFirst().orElse(null);
    }
}
