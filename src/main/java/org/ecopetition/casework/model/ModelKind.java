package org.ecopetition.casework.model;

import java.util.List;

/** What a deployed file is, by the end of its name, as the engine sees it. */
@SuppressWarnings("ImmutableEnumChecker") // lists made by List.of
public enum ModelKind {
    PROCESS(List.of(".bpmn", ".bpmn20.xml")),
    DECISION(List.of(".dmn", ".dmn11.xml")),
    FORM(List.of(".form")),
    OTHER(List.of());

    private final List<String> endings;

    ModelKind(List<String> endings) {
        this.endings = endings;
    }

    public static ModelKind of(String fileName) {
        for (ModelKind kind : values()) {
            if (kind.endings.stream().anyMatch(fileName::endsWith)) {
                return kind;
            }
        }
        return OTHER;
    }
}
