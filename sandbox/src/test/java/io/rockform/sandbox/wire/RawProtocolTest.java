// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Packets that Connector/J does not send, or does not show. */
class RawProtocolTest {
    private static final long PLAIN = 0x0200 | 0x8000 | 0x80000;
    private static final long DEPRECATE_EOF = 1L << 24;
    private static final int OK = 0;
    private static final int SWITCH_OR_EOF = 0xFE;
    private static final int ERROR = 0xFF;

    private final ScriptedEngine engine = new ScriptedEngine();
    private WireServer server;
    private Socket socket;
    private PacketChannel channel;

    @BeforeEach
    void connect() throws IOException {
        server = WireServer.start(
                InetAddress.getLoopbackAddress(),
                0,
                engine,
                Authentication.of(Map.of("root", "", "ann", "secret")),
                null);
        socket = new Socket(server.address(), server.port());
        channel = new PacketChannel(socket.getInputStream(), socket.getOutputStream());
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
        server.close();
    }

    private byte[] receive() throws IOException {
        return Objects.requireNonNull(channel.read(1 << 20), "the server closed the connection");
    }

    private byte[] login(long capabilities, String plugin) throws IOException {
        byte[] greeting = receive();
        assertThat(greeting[0]).isEqualTo((byte) 10);
        assertThat(new String(greeting, StandardCharsets.UTF_8)).contains("8.0.33", "mysql_native_password");
        channel.write(new PayloadWriter()
                .int4(capabilities)
                .int4(1 << 24)
                .int1(33)
                .zeros(23)
                .endedText("root")
                .int1(0)
                .endedText(plugin));
        channel.flush();
        return receive();
    }

    private void send(int command, byte... rest) throws IOException {
        channel.restart();
        channel.write(new PayloadWriter().int1(command).raw(rest));
        channel.flush();
    }

    private static int header(byte[] payload) {
        return payload[0] & 0xFF;
    }

    private static String text(byte[] payload) {
        return new String(payload, StandardCharsets.UTF_8);
    }

    @Test
    void another_plugin_is_switched_to_the_native_one() throws IOException {
        byte[] answer = login(PLAIN, "caching_sha2_password");
        assertThat(header(answer)).isEqualTo(SWITCH_OR_EOF);
        assertThat(text(answer)).contains("mysql_native_password");
        channel.write(new PayloadWriter());
        channel.flush();
        assertThat(header(receive())).isEqualTo(OK);
    }

    @Test
    void rows_end_with_eof_for_clients_that_want_it_and_with_ok_for_others() throws IOException {
        assertThat(header(login(PLAIN, "mysql_native_password"))).isEqualTo(OK);
        send(0x03, "SELECT a".getBytes(StandardCharsets.UTF_8));
        assertThat(headers(5)).containsExactly(1, 3, SWITCH_OR_EOF, 1, SWITCH_OR_EOF);
    }

    @Test
    void without_eof_packets_there_is_one_packet_less() throws IOException {
        assertThat(header(login(PLAIN | DEPRECATE_EOF, "mysql_native_password")))
                .isEqualTo(OK);
        send(0x03, "SELECT a".getBytes(StandardCharsets.UTF_8));
        assertThat(headers(3)).containsExactly(1, 3, 1);
        assertThat(receive()).hasSize(7).startsWith(SWITCH_OR_EOF);
    }

    private List<Integer> headers(int count) throws IOException {
        List<Integer> headers = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            headers.add(header(receive()));
        }
        return headers;
    }

    @Test
    void commands_that_do_not_exist_here_are_refused_and_the_conversation_goes_on() throws IOException {
        login(PLAIN, "mysql_native_password");
        for (int command : new int[] {0x04, 0x05, 0x09, 0x77}) {
            send(command);
            byte[] answer = receive();
            assertThat(header(answer)).isEqualTo(ERROR);
            assertThat(text(answer)).contains("#08S01Unknown command");
        }
        send(0x16, "DROP TABLE t".getBytes(StandardCharsets.UTF_8));
        assertThat(text(receive())).contains("not supported in the prepared statement protocol yet");
        send(0x17, new byte[9]);
        assertThat(text(receive())).contains("Unknown prepared statement");
        send(0x1B, (byte) 0, (byte) 0);
        assertThat(header(receive())).isEqualTo(SWITCH_OR_EOF);
        send(0x1F);
        assertThat(header(receive())).isEqualTo(OK);
        send(0x0E);
        assertThat(header(receive())).isEqualTo(OK);
        assertThat(engine.received).contains("reset");
    }

    @Test
    void a_user_can_be_changed_and_a_wrong_one_ends_the_connection() throws IOException {
        login(PLAIN, "mysql_native_password");
        send(0x11, changeOfUser("root", "db1"));
        assertThat(header(receive())).isEqualTo(OK);
        assertThat(engine.received).contains("session closed", "use db1");
        send(0x11, changeOfUser("nobody", ""));
        assertThat(text(receive())).contains("#28000Access denied for user 'nobody'");
        assertThat(channel.read(1024)).isNull();
    }

    private static byte[] changeOfUser(String user, String database) {
        return new PayloadWriter()
                .endedText(user)
                .int1(0)
                .endedText(database)
                .int2(33)
                .endedText("mysql_native_password")
                .toByteArray();
    }

    @Test
    void garbage_instead_of_a_login_ends_the_connection_only() throws IOException {
        receive();
        channel.write(new PayloadWriter().rawText("GET / HTTP/1.1"));
        channel.flush();
        assertThat(channel.read(1024)).isNull();
        try (Socket other = new Socket(server.address(), server.port())) {
            assertThat(other.getInputStream().read()).isPositive();
        }
    }

    @Test
    void a_packet_that_is_too_large_to_be_a_login_is_not_read() throws IOException {
        receive();
        socket.getOutputStream().write(new byte[] {(byte) 0xFF, (byte) 0xFF, 0x7F, 1});
        socket.getOutputStream().flush();
        assertThat(channel.read(1024)).isNull();
    }
}
