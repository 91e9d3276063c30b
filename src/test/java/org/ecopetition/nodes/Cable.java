package org.ecopetition.nodes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The line between a node and its database. Cut, it swallows what both sides say and tells neither, as a dead switch does;
 * mended, it lets new connections through, and the former ones are gone.
 */
final class Cable implements AutoCloseable {

    private final ServerSocket plug;
    private final int to;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private volatile boolean isCut;

    Cable(int to) {
        this.to = to;
        try {
            plug = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        threads.execute(this::accept);
    }

    int port() {
        return plug.getLocalPort();
    }

    void cut() {
        isCut = true;
    }

    void mend() {
        open.forEach(Cable::closed);
        open.clear();
        isCut = false;
    }

    @Override
    public void close() {
        try {
            plug.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
        mend();
        threads.shutdownNow();
    }

    private void accept() {
        while (!plug.isClosed()) {
            try {
                Socket node = plug.accept();
                open.add(node);
                threads.execute(() -> connect(node));
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void connect(Socket node) {
        if (isCut) {
            return;
        }
        try {
            Socket database = new Socket(InetAddress.getLoopbackAddress(), to);
            open.add(database);
            threads.execute(() -> carry(database, node));
            carry(node, database);
        } catch (IOException databaseAway) {
            closed(node);
        }
    }

    private void carry(Socket from, Socket into) {
        try {
            InputStream said = from.getInputStream();
            OutputStream heard = into.getOutputStream();
            byte[] some = new byte[8192];
            for (int length = said.read(some); length >= 0; length = said.read(some)) {
                if (!isCut) {
                    heard.write(some, 0, length);
                }
            }
        } catch (IOException broken) {
            // the other side learns of it below
        }
        if (!isCut) {
            closed(from);
            closed(into);
        }
    }

    private static void closed(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // nothing is left to close
        }
    }
}
