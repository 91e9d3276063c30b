package org.ecopetition.process.deployment;

/** What a deployed file is, by the end of its name, as the engine sees it. */
enum ModelKind {
    PROCESS(".bpmn", ".bpmn20.xml"),
    DECISION(".dmn", ".dmn11.xml"),
    FORM(".form"),
    OTHER;

    private final String[] endings;

    ModelKind(String... endings) {
        this.endings = endings;
    }

    static ModelKind of(String fileName) {
        for (ModelKind kind : values()) {
            for (String ending : kind.endings) {
                if (fileName.endsWith(ending)) {
                    return kind;
                }
            }
        }
        return OTHER;
    }
}
