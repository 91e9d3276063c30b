package org.ecopetition.storage.encryption;

/** A key is not there without which the house cannot read, or may not keep, what callers said of themselves. */
class DataKeyMissing extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String whatToDo;

    DataKeyMissing(String message, String whatToDo) {
        super(message);
        this.whatToDo = whatToDo;
    }

    String whatToDo() {
        return whatToDo;
    }
}
