package org.ecopetition.process.deployment;

import java.util.Locale;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.ecopetition.process.limits.LimitRows;
import org.ecopetition.process.limits.LimitTableCheck;
import org.jspecify.annotations.Nullable;

/** The inspection of one DMN file: tables in FEEL, without calls into Java. */
class DecisionInspection {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final Pattern INTO_JAVA = Pattern.compile("\\bexternal\\s*\\{");

    private final Findings findings;

    DecisionInspection(Findings findings) {
        this.findings = findings;
    }

    void inspect(Element element) {
        inspect(element, null);
        LimitRows.of(element).ifPresent(table -> LimitTableCheck.run(table, findings::add));
    }

    private void inspect(Element element, @Nullable String outerId) {
        String id = element.attribute("id") == null ? outerId : element.attribute("id");
        String language = element.attribute("expressionLanguage");
        if (language != null && !isFeel(language)) {
            findings.add(element, id, "model.code", language);
        }
        if (INTO_JAVA.matcher(element.getText()).find()) {
            findings.add(element, id, "model.expression", element.getText().strip());
        }
        if ("decision".equals(element.getTagName()) && element.attribute(CAMUNDA + ":historyTimeToLive") == null) {
            findings.add(element, id, "model.history");
        }
        for (Element inner : element.elements()) {
            inspect(inner, id);
        }
    }

    private static boolean isFeel(String language) {
        String name = language.toLowerCase(Locale.ROOT);
        return name.equals("feel") || name.contains("/feel/");
    }
}
