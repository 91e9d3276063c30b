package org.ecopetition.storage.original;

/** The settings of the bucket cannot be meant: the house does not start with them. */
class BucketRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    BucketRefused(String message) {
        super(message);
    }
}
