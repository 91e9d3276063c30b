package org.ecopetition.frontdoor.request;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.SemaphoreValve;
import org.jspecify.annotations.Nullable;

/**
 * As many requests are worked on at once as the connections of the database serve in good time; the others wait their turn at the
 * door, in the order they came, where they would else wait for a connection so long that they are refused. Whether we live is told
 * at once, and whoever brings pictures over a slow line holds nobody up.
 */
class Turns extends SemaphoreValve {

    /** A request holds a connection for a part of its time. */
    private static final int FOR_EACH_CONNECTION = 4;

    /** @param connections to the database, at most */
    Turns(int connections) {
        setConcurrency(FOR_EACH_CONNECTION * connections);
        setFairness(true);
    }

    /** How many wait at the door. */
    int waiting() {
        return semaphore == null ? 0 : semaphore.getQueueLength();
    }

    @Override
    public boolean controlConcurrency(Request request, Response response) {
        @Nullable String address = request.getRequestURI(); // of a request that the server could not read
        return address != null && !address.startsWith(OwnHosts.HEALTH) && !UploadGate.isUpload(request);
    }
}
