package org.ecopetition.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bare connection to the house from an address of this machine: what it sends need not be what a browser would send. */
public record Wire(String house, String sender) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.\\d (\\d{3})");

    /** What came back. */
    public record Reply(int status, String head, String body) {

        /** The value of a header, empty without it. */
        public String header(String name) {
            Matcher line = Pattern.compile("(?im)^" + Pattern.quote(name) + ": *(.*?)\r?$")
                    .matcher(head);
            return line.find() ? line.group(1) : "";
        }

        /** Every cookie that was set, with its attributes. */
        public List<String> cookies() {
            return Pattern.compile("(?im)^Set-Cookie: *(.*?)\r?$")
                    .matcher(head)
                    .results()
                    .map(result -> result.group(1))
                    .toList();
        }
    }

    public Reply get(String path, String... headers) {
        return send("GET", path, new byte[0], headers);
    }

    public Reply postForm(String path, String form, String... headers) {
        return post(path, "application/x-www-form-urlencoded", form.getBytes(UTF_8), headers);
    }

    public Reply post(String path, String type, byte[] body, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Content-Type: " + type;
        return send("POST", path, body, all);
    }

    /** Any request; a header {@code Host} of its own takes the place of the usual one. */
    public Reply send(String method, String path, byte[] body, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        if (List.of(headers).stream().noneMatch(header -> header.startsWith("Host:"))) {
            head.append("Host: localhost\r\n");
        }
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        head.append("Content-Length: ").append(body.length).append("\r\nConnection: close\r\n\r\n");
        return send(head.toString().getBytes(UTF_8), body);
    }

    /** Bytes as they are. */
    public Reply send(byte[] head, byte[] body) {
        URI address = URI.create(house);
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(sender), 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()));
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(head);
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            String reply = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            int end = Math.max(0, reply.indexOf("\r\n\r\n"));
            Matcher status = STATUS.matcher(reply);
            return new Reply(
                    status.lookingAt() ? Integer.parseInt(status.group(1)) : 0,
                    reply.substring(0, end) + "\r\n",
                    new String(reply.substring(end).getBytes(ISO_8859_1), UTF_8).strip());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
