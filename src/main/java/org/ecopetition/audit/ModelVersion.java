package org.ecopetition.audit;

/**
 * A version of a model that leads or led cases.
 *
 * @param model key of the process
 * @param name as the diagram says
 * @param version counted by the engine
 */
public record ModelVersion(String model, String name, int version) {

    /** How a search names it: {@code handoff:3}. */
    public String code() {
        return model + ":" + version;
    }
}
