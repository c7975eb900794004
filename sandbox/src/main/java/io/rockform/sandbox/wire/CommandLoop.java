// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.wire;

import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.session.ConnectionCutException;
import io.rockform.sandbox.session.ResultColumn;
import io.rockform.sandbox.session.Session;
import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** Reads and answers the commands of a client that has been let in. */
final class CommandLoop {
    private static final int PACKET_LIMIT = 256 * 1024 * 1024;

    private static final Answer.Refused UNKNOWN_COMMAND = new Answer.Refused(1047, "08S01", "Unknown command");
    private static final Answer.Refused PACKET_TOO_LARGE =
            new Answer.Refused(1153, "08S01", "Got a packet bigger than 'max_allowed_packet' bytes");
    /** Only SELECT can be prepared (facts 12.1). */
    private static final Answer.Refused NOT_PREPARABLE =
            new Answer.Refused(1295, "HY000", "This command is not supported in the prepared statement protocol yet");

    private static final Answer.Refused UNKNOWN_STATEMENT =
            new Answer.Refused(1243, "HY000", "Unknown prepared statement handler given to EXECUTE");

    private final PacketChannel channel;
    private final AnswerWriter writer;
    private final ClientConnection connection;
    private final Greeting greeting;
    private final long capabilities;
    private final Map<Long, PreparedStatement> prepared = new HashMap<>();
    private long lastPrepared;

    CommandLoop(
            PacketChannel channel,
            AnswerWriter writer,
            ClientConnection connection,
            Greeting greeting,
            long capabilities) {
        this.channel = channel;
        this.writer = writer;
        this.connection = connection;
        this.greeting = greeting;
        this.capabilities = capabilities;
    }

    /** Answers until the client leaves. */
    void run() throws IOException {
        while (true) {
            channel.restart();
            byte[] payload;
            try {
                payload = channel.read(PACKET_LIMIT);
            } catch (PacketTooLargeException e) {
                refuse(PACKET_TOO_LARGE);
                channel.flush();
                return;
            }
            if (payload == null || payload.length == 0) {
                return;
            }
            PayloadReader reader = new PayloadReader(payload);
            Command command = Command.of(reader.int1());
            if (command == Command.QUIT) {
                return;
            }
            if (command == null) {
                refuse(UNKNOWN_COMMAND);
            } else if (!answer(command, reader)) {
                return;
            }
            channel.flush();
        }
    }

    /** @return whether the conversation goes on */
    private boolean answer(Command command, PayloadReader reader) throws IOException {
        switch (command) {
            case QUIT -> {
                return false;
            }
            case INIT_DB -> write(connection.session().use(reader.restText()));
            case QUERY -> execute(reader.restText(), AnswerWriter::textRow);
            case PING -> writer.writeOk();
            case CHANGE_USER -> {
                prepared.clear();
                return connection.letIn(channel, writer, greeting, Login.changeOfUser(reader, capabilities));
            }
            case STMT_PREPARE -> prepare(reader.restText());
            case STMT_EXECUTE -> executePrepared(reader);
            case STMT_SEND_LONG_DATA -> appendLongData(reader);
            case STMT_CLOSE -> prepared.remove(reader.int4());
            case STMT_RESET -> resetStatement(reader);
            case SET_OPTION -> writer.end(ServerStatus.AUTOCOMMIT);
            case RESET_CONNECTION -> {
                prepared.clear();
                connection.session().reset();
                writer.writeOk();
            }
        }
        return true;
    }

    private void execute(String text, AnswerWriter.RowEncoder rowEncoder) throws IOException {
        connection.note(text);
        List<Answer> answers;
        try {
            answers = run(connection.session(), text);
        } finally {
            connection.note(null);
        }
        for (int index = 0; index < answers.size(); index++) {
            writer.write(answers.get(index), index < answers.size() - 1, rowEncoder);
        }
    }

    /** A fault of the sandbox must not end the connection without a word. */
    private static List<Answer> run(Session session, String text) throws EOFException {
        try {
            return session.execute(text);
        } catch (ConnectionCutException cut) {
            throw new EOFException(cut.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            LoggerFactory.getLogger(CommandLoop.class).error("the sandbox failed on: {}", text, e);
            return List.of(new Answer.Refused(1064, "HY000", "Rockform sandbox failed, which is a fault in it: " + e));
        }
    }

    private void prepare(String text) throws IOException {
        if (!connection.session().canPrepare(text)) {
            refuse(NOT_PREPARABLE);
            return;
        }
        PreparedText cut = PreparedText.of(text);
        long id = ++lastPrepared;
        prepared.put(id, new PreparedStatement(cut));
        channel.write(new PayloadWriter()
                .int1(0)
                .int4(id)
                .int2(0)
                .int2(cut.parameters())
                .int1(0)
                .int2(0));
        for (int index = 0; index < cut.parameters(); index++) {
            writer.writeColumn(ResultColumn.text("?"));
        }
        if (cut.parameters() > 0) {
            writer.endOfColumns();
        }
    }

    private void executePrepared(PayloadReader reader) throws IOException {
        PreparedStatement statement = prepared.get(reader.int4());
        if (statement == null) {
            refuse(UNKNOWN_STATEMENT);
            return;
        }
        reader.skip(1 + 4);
        execute(statement.bind(reader), BinaryRow::encode);
    }

    /** This command has no answer, not even when it fails. */
    private void appendLongData(PayloadReader reader) throws IOException {
        PreparedStatement statement = prepared.get(reader.int4());
        if (statement != null) {
            statement.append(reader.int2(), reader.restRaw());
        }
    }

    private void resetStatement(PayloadReader reader) throws IOException {
        PreparedStatement statement = prepared.get(reader.int4());
        if (statement == null) {
            refuse(UNKNOWN_STATEMENT);
        } else {
            statement.forgetLongData();
            writer.writeOk();
        }
    }

    private void write(Answer answer) throws IOException {
        writer.write(answer, false, AnswerWriter::textRow);
    }

    private void refuse(Answer.Refused refused) throws IOException {
        write(refused);
    }
}
