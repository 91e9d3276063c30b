package org.ecopetition.process.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.xml.ProblemImpl;
import org.ecopetition.casework.form.RefusalWords;
import org.jspecify.annotations.Nullable;

/** What the guard found wrong in the files of one deployment, by file and element. */
class Findings {

    private final RefusalWords words;
    private final Map<String, List<Problem>> problems = new LinkedHashMap<>();
    private String file = "";

    Findings(RefusalWords words) {
        this.words = words;
    }

    /** Names the file that the following findings belong to. */
    void in(String file) {
        this.file = file;
    }

    /** Adds a finding at an element; the id is the one of the drawn shape it belongs to. */
    void add(@Nullable Element element, @Nullable String id, String key, Object... named) {
        String sentence = words.say(key, named);
        String message = id == null ? sentence : id + ":" + sentence;
        boolean isOfShape = element != null && id != null && !id.equals(element.attribute("id"));
        Problem problem = isOfShape || (element == null && id != null)
                ? new ProblemImpl(message, element, id)
                : new ProblemImpl(message, element);
        problems.computeIfAbsent(file, unused -> new ArrayList<>()).add(problem);
    }

    /** Adds what of an element, and of its attributes, is not in the vocabulary. */
    void addUnlisted(Vocabulary vocabulary, Element element, @Nullable String id) {
        if (!vocabulary.holds(element)) {
            add(element, id, "model.unlisted.element", element.getTagName(), String.valueOf(element.getUri()));
        }
        for (String attribute : vocabulary.unlistedOf(element)) {
            add(element, id, "model.unlisted.attribute", attribute, element.getTagName());
        }
    }

    /**
     * Ends the deployment if there is anything.
     *
     * @throws ParseException with every finding, the shape Modeler marks by element
     */
    void refuse() {
        if (problems.isEmpty()) {
            return;
        }
        List<String> sentences = problems.entrySet().stream()
                .flatMap(found -> found.getValue().stream().map(problem -> found.getKey() + " " + problem.getMessage()))
                .toList();
        ParseException refusal = null;
        for (Map.Entry<String, List<Problem>> found : problems.entrySet()) {
            if (refusal == null) {
                refusal = new ParseException(
                        words.say("model.refused", String.join(";", sentences)),
                        found.getKey(),
                        found.getValue(),
                        List.of());
            } else {
                refusal.getResorceReports().add(new ResourceReportImpl(found.getKey(), found.getValue(), List.of()));
            }
        }
        if (refusal != null) {
            throw refusal;
        }
    }
}
