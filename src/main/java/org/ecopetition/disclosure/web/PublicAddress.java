package org.ecopetition.disclosure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where a request of the public comes from, as far as we believe it: the other end of the connection. What a header says counts
 * only where an administrator set {@code server.forward-headers-strategy}, because then the server itself has put the address
 * of a trusted proxy's client in its place.
 */
final class PublicAddress {

    /** Pieces of an IPv6 address that belong to one connection: the rest its owner chooses. */
    private static final int NETWORK = 4;

    private PublicAddress() {}

    static String of(HttpServletRequest request) {
        String address = String.valueOf(request.getRemoteAddr());
        return address.contains(":")
                ? Arrays.stream(address.split(":", -1)).limit(NETWORK).collect(Collectors.joining(":"))
                : address;
    }
}
