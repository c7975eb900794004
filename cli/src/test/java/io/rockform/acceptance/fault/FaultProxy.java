// SPDX-License-Identifier: Apache-2.0
package io.rockform.acceptance.fault;

import io.rockform.acceptance.fault.Fault.Decision;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a runner and its server, reads the queries and the answers that pass (MySQL protocol), and does what a
 * {@link Fault} says. It remembers which statements the server has answered with success, whether anyone heard it or not.
 */
final class FaultProxy implements AutoCloseable {
    private static final int QUERY = 0x03;
    private static final int OK = 0x00;
    private static final int HEADER = 4;

    private final String host;
    private final int port;
    private final ServerSocket listener;
    private final List<String> asked = new ArrayList<>();
    private final List<String> succeeded = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private volatile @Nullable Fault fault;

    FaultProxy(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        this.listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        start("proxy", this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Forgets what has passed until now. @param next null for none */
    synchronized void arm(@Nullable Fault next) {
        asked.clear();
        succeeded.clear();
        fault = next;
    }

    /** All that was sent, one round trip each. */
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    /** The statements that took effect, as often as they did. */
    synchronized List<String> succeeded() {
        return List.copyOf(succeeded);
    }

    /** Waits until no connection is open any more: what was still being answered is answered. */
    void awaitQuiet() throws InterruptedException {
        for (int tries = 0; tries < 500; tries++) {
            synchronized (this) {
                if (links.isEmpty()) {
                    return;
                }
            }
            Thread.sleep(10);
        }
        throw new AssertionError("connections stay open");
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Link link = new Link(listener.accept(), new Socket(host, port));
                synchronized (this) {
                    links.add(link);
                }
                start("to server", link::pumpQueries);
                start("to client", link::pumpAnswers);
            } catch (IOException e) {
                // The proxy is being closed, or the server refuses connections, which the client is to notice.
            }
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        List<Link> open;
        synchronized (this) {
            open = List.copyOf(links);
        }
        open.forEach(Link::close);
    }

    /** A connection of a client, and its way on to the server. */
    private final class Link {
        private final Socket client;
        private final Socket server;
        private @Nullable String pending;
        private Decision decision = Decision.PASS;
        private boolean cut;

        Link(Socket client, Socket server) throws IOException {
            this.client = client;
            this.server = server;
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        }

        void pumpQueries() {
            try (DataInputStream in = new DataInputStream(client.getInputStream())) {
                OutputStream out = server.getOutputStream();
                while (true) {
                    byte[] packet = read(in);
                    boolean isQuery = packet.length > HEADER && packet[HEADER] == QUERY && packet[3] == 0;
                    if (!isQuery) {
                        out.write(packet);
                        continue;
                    }
                    String sql = new String(packet, HEADER + 1, packet.length - HEADER - 1, StandardCharsets.UTF_8);
                    if (!query(sql)) {
                        return;
                    }
                    out.write(packet);
                    if (decision == Decision.STRIKE_AFTER_SENDING) {
                        strike();
                        return;
                    }
                }
            } catch (IOException e) {
                // The client is gone. What it has sent is answered all the same.
            } finally {
                clientGone();
            }
        }

        /** @return whether to pass it on */
        private boolean query(String sql) {
            synchronized (FaultProxy.this) {
                asked.add(sql);
            }
            Fault armed = fault;
            Decision decided = armed == null ? Decision.PASS : armed.onQuery(this, sql);
            synchronized (this) {
                pending = sql;
                decision = decided;
                if (decided == Decision.STRIKE) {
                    pending = null;
                }
            }
            if (decided == Decision.STRIKE) {
                strike();
                return false;
            }
            return true;
        }

        private void strike() {
            // All connections of the runner, as when its machine or its network is gone.
            synchronized (FaultProxy.this) {
                links.forEach(Link::cut);
            }
            Fault armed = fault;
            if (armed != null) {
                armed.strike();
            }
        }

        private void cut() {
            synchronized (this) {
                cut = true;
            }
            closeQuietly(client);
        }

        private void clientGone() {
            synchronized (this) {
                cut = true;
                if (pending != null) {
                    return;
                }
            }
            close();
        }

        void pumpAnswers() {
            try (DataInputStream in = new DataInputStream(server.getInputStream())) {
                OutputStream out = client.getOutputStream();
                while (true) {
                    byte[] packet = read(in);
                    if (answered(packet)) {
                        out.write(packet);
                    }
                }
            } catch (IOException e) {
                // The server is gone, or nobody listens any more.
            } finally {
                close();
            }
        }

        /** @return whether to pass it on */
        private boolean answered(byte[] packet) throws IOException {
            Decision decided;
            String answered;
            boolean over;
            synchronized (this) {
                decided = decision;
                answered = pending;
                pending = null;
                over = cut;
            }
            if (answered != null && packet.length > HEADER && packet[HEADER] == OK) {
                note(answered);
            }
            if (over) {
                throw new EOFException();
            }
            if (decided == Decision.STRIKE_ON_ANSWER) {
                strike();
                throw new EOFException();
            }
            return decided != Decision.KEEP_ANSWER;
        }

        private void note(String sql) {
            synchronized (FaultProxy.this) {
                succeeded.add(sql);
            }
        }

        private byte[] read(DataInputStream in) throws IOException {
            byte[] header = new byte[HEADER];
            in.readFully(header);
            int length = (header[0] & 0xff) | (header[1] & 0xff) << 8 | (header[2] & 0xff) << 16;
            byte[] packet = new byte[HEADER + length];
            System.arraycopy(header, 0, packet, 0, HEADER);
            in.readFully(packet, HEADER, length);
            return packet;
        }

        void close() {
            closeQuietly(client);
            closeQuietly(server);
            synchronized (FaultProxy.this) {
                links.remove(this);
            }
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed.
        }
    }
}
