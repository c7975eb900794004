// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.wire;

import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.session.Client;
import io.rockform.sandbox.session.Connections;
import io.rockform.sandbox.session.Engine;
import io.rockform.sandbox.session.Session;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** One client: lets it in, then answers its commands until it leaves or is killed. */
final class ClientConnection implements Runnable {
    /** What a client that is not yet let in may send. */
    private static final int LOGIN_LIMIT = 64 * 1024;

    private static final int LOGIN_MILLIS = 10_000;

    private final Socket socket;
    private final int id;
    private final Engine engine;
    private final Authentication authentication;
    private final Connections connections;
    private final @Nullable SSLContext tls;
    private volatile @Nullable Session session;
    private volatile Connections.Connection state;
    private volatile long since = System.nanoTime();

    ClientConnection(
            Socket socket,
            int id,
            Engine engine,
            Authentication authentication,
            Connections connections,
            @Nullable SSLContext tls) {
        this.socket = socket;
        this.id = id;
        this.engine = engine;
        this.authentication = authentication;
        this.connections = connections;
        this.tls = tls;
        this.state = new Connections.Connection(client(""), true, 0, "");
    }

    int id() {
        return id;
    }

    Connections.Connection state() {
        Connections.Connection now = state;
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since);
        return new Connections.Connection(now.client(), now.busy(), seconds, now.text());
    }

    /** Ends the connection, from any thread. */
    void close() {
        cancel();
        try {
            socket.close();
        } catch (IOException e) {
            // The socket is gone either way.
            return;
        }
    }

    /** Stops the statement that runs, from any thread. */
    void cancel() {
        Session current = session;
        if (current != null) {
            current.cancel();
        }
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(LOGIN_MILLIS);
            converse(new PacketChannel(socket.getInputStream(), socket.getOutputStream()));
        } catch (IOException e) {
            // The client went away, or was killed: nobody is left to be told.
            return;
        } finally {
            Session current = session;
            if (current != null) {
                current.close();
            }
        }
    }

    private void converse(PacketChannel channel) throws IOException {
        byte[] challenge = NativePassword.challenge();
        Greeting greeting = new Greeting(engine.handshakeVersion(), id, challenge, Capability.announced(tls != null));
        channel.write(greeting.payload());
        channel.flush();
        byte[] response = channel.read(LOGIN_LIMIT);
        if (response == null) {
            return;
        }
        if (tls != null && Login.asksForTls(response)) {
            try (Socket secured = secured(tls, channel.readAhead())) {
                PacketChannel inner = new PacketChannel(secured.getInputStream(), secured.getOutputStream());
                byte[] login = inner.read(LOGIN_LIMIT);
                if (login != null) {
                    serve(inner, greeting, Login.response(login));
                }
            }
            return;
        }
        serve(channel, greeting, Login.response(response));
    }

    /** @param readAhead the beginning of what the client sends secured */
    private Socket secured(SSLContext context, byte[] readAhead) throws IOException {
        return context.getSocketFactory().createSocket(socket, new ByteArrayInputStream(readAhead), true);
    }

    private void serve(PacketChannel channel, Greeting greeting, Login login) throws IOException {
        AnswerWriter writer = new AnswerWriter(channel, Capability.DEPRECATE_EOF.in(login.capabilities()));
        if (!letIn(channel, writer, greeting, login)) {
            return;
        }
        socket.setSoTimeout(0);
        CommandLoop commands = new CommandLoop(channel, writer, this, greeting, login.capabilities());
        commands.run();
    }

    /** Checks a login, then answers it; on success there is a new session. */
    boolean letIn(PacketChannel channel, AnswerWriter writer, Greeting greeting, Login login) throws IOException {
        byte[] proof = login.proof();
        if (!login.isForNativePassword()) {
            channel.write(greeting.authenticationSwitch());
            channel.flush();
            byte[] second = channel.read(LOGIN_LIMIT);
            if (second == null) {
                throw new EOFException("the client left while it was to prove its password");
            }
            proof = second.length == 1 && second[0] == 0 ? new byte[0] : second;
        }
        Answer answer = open(login.withProof(proof), greeting);
        writer.write(answer, false, AnswerWriter::textRow);
        channel.flush();
        return !(answer instanceof Answer.Refused);
    }

    private Answer open(Login login, Greeting greeting) {
        if (!authentication.admits(login.user(), host(), greeting.challenge(), login.proof())) {
            return Authentication.accessDenied(login.user(), login.proof().length > 0);
        }
        Session before = session;
        if (before != null) {
            before.close();
        }
        Client client = client(login.user());
        Session opened = engine.open(client, connections);
        session = opened;
        state = new Connections.Connection(client, false, 0, "");
        return login.database().isEmpty() ? Answer.done() : opened.use(login.database());
    }

    /** The client's address without its port. */
    private String host() {
        return socket.getInetAddress() == null ? "" : socket.getInetAddress().getHostAddress();
    }

    private Client client(String user) {
        SocketAddress address = socket.getRemoteSocketAddress();
        return new Client(id, user, address == null ? "" : address.toString().substring(1));
    }

    Session session() {
        Session current = session;
        if (current == null) {
            throw new IllegalStateException("a command before the login");
        }
        return current;
    }

    /** Notes for SHOW PROCESSLIST what runs now; null for nothing. */
    void note(@Nullable String running) {
        since = System.nanoTime();
        state = new Connections.Connection(state.client(), running != null, 0, running == null ? "" : running);
    }

    @Override
    public String toString() {
        return "connection " + id + " of " + Arrays.toString(new Object[] {state.client()});
    }
}
