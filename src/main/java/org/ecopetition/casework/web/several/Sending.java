package org.ecopetition.casework.web.several;

/** What is sent to each of several units. */
enum Sending {
    /** 催办. */
    URGE("urge"),
    /** 督查单: to each the next one, blue, orange or red. */
    SLIP("slip");

    private final String action;

    Sending(String action) {
        this.action = action;
    }

    /** The case action that sends it. */
    String action() {
        return action;
    }
}
