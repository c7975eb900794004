// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.wire;

import io.rockform.sandbox.session.Connections;
import io.rockform.sandbox.session.Engine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Listens on a TCP port; each connection has a thread of its own. */
public final class WireServer implements AutoCloseable, Connections {
    private static final int BACKLOG = 128;
    private static final long CLOSE_MILLIS = 5_000;

    private final ServerSocket listener;
    private final Engine engine;
    private final Authentication authentication;
    private final @Nullable SSLContext tls;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<ClientConnection, Thread> open = new ConcurrentHashMap<>();
    private final Thread acceptor;

    /** By {@link System#nanoTime}: before that, nobody is let in. */
    private volatile long downUntil = System.nanoTime();

    private WireServer(ServerSocket listener, Engine engine, Authentication authentication, @Nullable SSLContext tls) {
        this.listener = listener;
        this.engine = engine;
        this.authentication = authentication;
        this.tls = tls;
        this.acceptor = daemon(this::accept, "rockform-sandbox-" + listener.getLocalPort());
    }

    /**
     * Starts to listen; clients can connect when this returns.
     *
     * @param port 0 takes a free one
     * @param tls for clients that ask for it; null for none
     */
    public static WireServer start(
            InetAddress address, int port, Engine engine, Authentication authentication, @Nullable SSLContext tls)
            throws IOException {
        ServerSocket listener = new ServerSocket();
        try {
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(address, port), BACKLOG);
        } catch (IOException e) {
            listener.close();
            throw e;
        }
        WireServer server = new WireServer(listener, engine, authentication, tls);
        server.acceptor.start();
        return server;
    }

    public int port() {
        return listener.getLocalPort();
    }

    public InetAddress address() {
        return listener.getInetAddress();
    }

    private void accept() {
        while (true) {
            try {
                Socket socket = listener.accept();
                if (System.nanoTime() - downUntil < 0) {
                    socket.close();
                } else {
                    serve(socket);
                }
            } catch (IOException e) {
                if (listener.isClosed()) {
                    return;
                }
                // One client failed before it began; the others shall not suffer for it.
            }
        }
    }

    private void serve(Socket socket) {
        ClientConnection connection =
                new ClientConnection(socket, lastId.incrementAndGet(), engine, authentication, this, tls);
        Thread thread = daemon(
                () -> {
                    try {
                        connection.run();
                    } finally {
                        open.remove(connection);
                    }
                },
                "rockform-sandbox-client-" + connection.id());
        open.put(connection, thread);
        thread.start();
        if (listener.isClosed()) {
            connection.close();
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public List<Connection> all() {
        return open.keySet().stream()
                .map(ClientConnection::state)
                .sorted(Comparator.comparingInt(state -> state.client().connectionId()))
                .toList();
    }

    @Override
    public boolean kill(int connectionId, boolean statementOnly) {
        for (ClientConnection connection : open.keySet()) {
            if (connection.id() == connectionId) {
                if (statementOnly) {
                    connection.cancel();
                } else {
                    connection.close();
                }
                return true;
            }
        }
        return false;
    }

    @Override
    public void cutOthers(int connectionId, Duration downtime) {
        downUntil = System.nanoTime() + downtime.toNanos();
        open.keySet().stream()
                .filter(connection -> connection.id() != connectionId)
                .forEach(ClientConnection::close);
    }

    /** Stops listening, ends all connections and waits for all threads, then closes the engine. */
    @Override
    public void close() throws IOException {
        listener.close();
        List<Thread> threads = new ArrayList<>(open.values());
        threads.add(acceptor);
        open.keySet().forEach(ClientConnection::close);
        long deadline = System.nanoTime() + CLOSE_MILLIS * 1_000_000;
        try {
            for (Thread thread : threads) {
                thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        engine.close();
    }
}
