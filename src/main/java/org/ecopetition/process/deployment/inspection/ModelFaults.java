package org.ecopetition.process.deployment.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.xml.ProblemImpl;
import org.ecopetition.casework.form.RefusalWords;
import org.ecopetition.casework.model.ModelFinding;
import org.jspecify.annotations.Nullable;

/** What the guard found wrong in the files of one deployment, by file and element. */
public class ModelFaults {

    private final RefusalWords words;
    private final Map<String, List<Problem>> problems = new LinkedHashMap<>();
    private final List<ModelFinding> warnings = new ArrayList<>();
    private String file = "";

    public ModelFaults(RefusalWords words) {
        this.words = words;
    }

    /** The sentence under a key. */
    String say(String key, Object... named) {
        return words.say(key, named);
    }

    /** How many faults were found so far. */
    public long count() {
        return problems.values().stream().mapToLong(List::size).sum();
    }

    /** Names the file that the following findings belong to. */
    public void in(String file) {
        this.file = file;
    }

    /** Adds a finding at an element; the id is the one of the drawn shape it belongs to. */
    public void add(@Nullable Element element, @Nullable String id, String key, Object... named) {
        String sentence = words.say(key, named);
        String message = id == null ? sentence : id + ":" + sentence;
        boolean isOfShape = element != null && id != null && !id.equals(element.attribute("id"));
        Problem problem = isOfShape || (element == null && id != null)
                ? new ProblemImpl(message, element, id)
                : new ProblemImpl(message, element);
        List<Problem> ofFile = problems.computeIfAbsent(file, unused -> new ArrayList<>());
        if (ofFile.stream().noneMatch(told -> told.getMessage().equals(message))) {
            ofFile.add(problem);
        }
    }

    /** Adds the elements whose id another one has; what follows could not tell them apart. */
    boolean addIdsTwice(Element file) {
        long before = count();
        noteIds(file, new HashMap<>());
        return count() > before;
    }

    private void noteIds(Element element, Map<String, Element> seen) {
        String id = ProcessInspection.CAMUNDA.equals(element.getUri()) ? null : element.attribute("id");
        Element first = id == null ? null : seen.putIfAbsent(id, element);
        if (id != null && first != null) {
            add(element, id, "model.id-twice", id, said(first), said(element));
        }
        element.elements().forEach(inner -> noteIds(inner, seen));
    }

    private String said(Element element) {
        String name = Objects.toString(element.attribute("name"), "").strip();
        return words.say(
                name.isEmpty() ? "model.element" : "model.element.named",
                element.getTagName(),
                String.valueOf(element.getLine()),
                name);
    }

    /** Adds what stops nothing but wants to be known. */
    public void warn(@Nullable String id, String key, Object... named) {
        warnings.add(new ModelFinding(file, id, words.say(key, named)));
    }

    /** What stops the deployment, by file and element. */
    public List<ModelFinding> faults() {
        return problems.entrySet().stream()
                .flatMap(found -> found.getValue().stream().map(problem -> told(found.getKey(), problem)))
                .toList();
    }

    private static ModelFinding told(String file, Problem problem) {
        String element = problem.getMainElementId();
        String message = problem.getMessage();
        boolean named = element != null && message.startsWith(element + ":");
        return new ModelFinding(file, element, named ? message.substring(element.length() + 1) : message);
    }

    /** What stops nothing but wants to be known. */
    public List<ModelFinding> warnings() {
        return List.copyOf(warnings);
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
    public void refuse() {
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
