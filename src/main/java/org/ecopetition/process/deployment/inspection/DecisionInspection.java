package org.ecopetition.process.deployment.inspection;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.ecopetition.process.decision.FeelText;
import org.ecopetition.process.limits.LimitRows;
import org.ecopetition.process.limits.LimitTableCheck;
import org.jspecify.annotations.Nullable;

/** The inspection of one DMN file: tables whose cells keep to the listed words of FEEL. */
class DecisionInspection {

    static final String DMN_13 = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    static final String DMN_12 = "http://www.omg.org/spec/DMN/20180521/MODEL/";
    static final String DMN_11 = "http://www.omg.org/spec/DMN/20151101/dmn.xsd";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

    private static final Set<String> FEEL = Set.of(
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN12,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN13,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN14,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN15);

    private static final Set<String> PROSE = Set.of("textAnnotation", "annotation", "annotationEntry");

    /** Where a text compares with an input. */
    private static final Set<String> COMPARING = Set.of("inputEntry", "inputValues", "outputValues");

    private final ShippedModels shipped;
    private final InspectionSettings settings;
    private final ModelFaults findings;

    DecisionInspection(ShippedModels shipped, InspectionSettings settings, ModelFaults findings) {
        this.shipped = shipped;
        this.settings = settings;
        this.findings = findings;
    }

    void inspect(Element element) {
        long before = findings.count();
        inspect(element, null, "");
        if (findings.count() == before) {
            LimitRows.of(element).ifPresent(table -> LimitTableCheck.run(table, findings::add));
        }
    }

    private void inspect(Element element, @Nullable String outerId, String outerTag) {
        String id = element.attribute("id") == null ? outerId : element.attribute("id");
        findings.addUnlisted(Vocabulary.DECISIONS, element, id);
        String language = element.attribute("expressionLanguage");
        if (language != null && !isFeel(language)) {
            findings.add(element, id, "model.code", language);
        }
        if (element.getTagName().equals("text") && !PROSE.contains(outerTag)) {
            inspectCell(element, id, COMPARING.contains(outerTag));
        }
        if ("decision".equals(element.getTagName())) {
            inspectDecision(element, id);
        }
        for (Element inner : element.elements()) {
            inspect(inner, id, element.getTagName());
        }
    }

    private void inspectDecision(Element decision, @Nullable String id) {
        HistoryTime.inspect(decision, id, decision.attribute(CAMUNDA + ":historyTimeToLive"), settings, findings);
        Set<String> missing = new TreeSet<>(shipped.decision(String.valueOf(id))
                .map(DecisionInspection::partsOf)
                .orElse(Set.of()));
        missing.removeAll(partsOf(decision));
        if (!missing.isEmpty()) {
            findings.add(decision, id, "model.outputs-missing", String.valueOf(id), String.join("、", missing));
        }
    }

    /** Where the first row that fits counts, a row that fits everything leaves nothing to those below. */
    void inspectRows(Element table) {
        table.elements().forEach(this::inspectRows);
        if (!"FIRST".equals(table.attribute("hitPolicy"))) {
            return;
        }
        List<Element> rules = table.elements().stream()
                .filter(element -> element.getTagName().equals("rule"))
                .toList();
        rules.stream()
                .limit(Math.max(0, rules.size() - 1))
                .filter(DecisionInspection::fitsEverything)
                .findFirst()
                .ifPresent(rule -> findings.add(rule, rule.attribute("id"), "model.row-covers"));
    }

    private static boolean fitsEverything(Element rule) {
        return rule.elements().stream()
                .filter(entry -> entry.getTagName().equals("inputEntry"))
                .allMatch(entry -> entry.elements().stream()
                        .allMatch(text -> text.getText().isBlank()
                                || text.getText().strip().equals("-")));
    }

    /** The names of the outputs, and one word where there are rows. */
    private static Set<String> partsOf(Element decision) {
        Set<String> found = new HashSet<>();
        for (Element table : decision.elements()) {
            for (Element element : table.elements()) {
                if (element.getTagName().equals("output") && element.attribute("name") != null) {
                    found.add(element.attribute("name"));
                } else if (element.getTagName().equals("rule")) {
                    found.add("rule");
                }
            }
        }
        return found;
    }

    private void inspectCell(Element cell, @Nullable String id, boolean compares) {
        String text = cell.getText().strip();
        Optional<String> unlisted = text.isEmpty() ? Optional.empty() : FeelText.unlistedIn(text, compares);
        if (unlisted.isPresent()) {
            findings.add(cell, id, "model.cell", unlisted.get(), FeelText.functions());
        } else if (!text.isEmpty() && !FeelText.isReadable(text, compares)) {
            findings.add(cell, id, "model.cell.unreadable", text);
        }
    }

    private static boolean isFeel(String language) {
        return language.equalsIgnoreCase(DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_ALTERNATIVE)
                || FEEL.contains(language);
    }
}
