package org.ecopetition.alert.outgoing;

/** A way for messages out of the house. */
interface DeliveryChannel {

    /** What the deliveries call it. */
    String name();

    /** Whether the settings want messages of that kind sent this way. */
    boolean carries(Delivery.Kind kind);

    /** Whether the person can be reached this way, and wants to be. */
    boolean reaches(Recipient person);

    /**
     * Hands a message over.
     *
     * @throws Exception whatever kept it from being taken
     */
    void send(Delivery delivery) throws Exception;
}
