package org.ecopetition.frontdoor;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where a request comes from, as far as we believe it: the other end of the connection. What a header says counts only where an
 * administrator set {@code server.forward-headers-strategy}, because then the server itself has put the address of a trusted
 * proxy's client in its place.
 */
public final class SenderAddress {

    /** Bytes of an IPv6 address that belong to one connection: the rest its owner chooses. */
    private static final int NETWORK = 8;

    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** What some proxies put behind the address: another one for each connection. */
    private static final Pattern PORT = Pattern.compile("(?<=]|^\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}):\\d+$");

    private SenderAddress() {}

    /** One address for all that belong to one connection, however they are written. */
    public static String of(String remoteAddress) {
        String plain = PORT.matcher(remoteAddress).replaceFirst("").replaceAll("%.*|[\\[\\]]", "");
        if (!IPV6.matcher(plain).matches()) {
            return plain;
        }
        try {
            InetAddress address = InetAddress.getByName(plain);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK))
                    : address.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return plain;
        }
    }
}
