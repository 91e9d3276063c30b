package org.ecopetition.frontdoor.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;

/** How what a session holds becomes bytes and is read again: known kinds of things alone. */
final class SessionContent {

    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
            "maxdepth=20;maxbytes=262144;"
                    + "org.ecopetition.**;org.camunda.bpm.webapp.impl.security.auth.*;org.springframework.security.core.**;"
                    + "org.springframework.security.authentication.*;org.springframework.security.web.csrf.*;"
                    + "org.springframework.web.servlet.FlashMap;org.springframework.util.LinkedMultiValueMap;"
                    + "org.springframework.util.MultiValueMapAdapter;java.lang.*;java.util.*;java.util.concurrent.*;java.time.*;!*");

    private SessionContent() {}

    static byte[] write(Object content) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(content);
            out.flush();
            return bytes.toByteArray();
        } catch (IOException unfit) {
            throw new UncheckedIOException("cannot be kept in a session: " + content.getClass(), unfit);
        }
    }

    /** @throws UncheckedIOException if it was written by another release, which keeps other things */
    static Object read(byte[] content) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(content))) {
            in.setObjectInputFilter(KNOWN);
            return in.readObject();
        } catch (IOException unfit) {
            throw new UncheckedIOException(unfit);
        } catch (ClassNotFoundException ofAnotherRelease) {
            throw new UncheckedIOException(new IOException(ofAnotherRelease));
        }
    }
}
