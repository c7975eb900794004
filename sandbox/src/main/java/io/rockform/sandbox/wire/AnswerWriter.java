// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.wire;

import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.session.ResultColumn;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes answers as packets. */
final class AnswerWriter {
    private static final int OK = 0x00;
    private static final int EOF = 0xFE;
    private static final int ERROR = 0xFF;

    private final PacketChannel channel;
    private final boolean deprecateEof;

    AnswerWriter(PacketChannel channel, boolean deprecateEof) {
        this.channel = channel;
        this.deprecateEof = deprecateEof;
    }

    /** How rows are encoded: the text protocol's way or, for prepared statements, the binary one's. */
    interface RowEncoder {
        PayloadWriter encode(List<ResultColumn> columns, List<@Nullable String> row);
    }

    static PayloadWriter textRow(List<ResultColumn> columns, List<@Nullable String> row) {
        PayloadWriter payload = new PayloadWriter();
        for (String value : row) {
            if (value == null) {
                payload.nullValue();
            } else {
                payload.lengthEncodedText(value);
            }
        }
        return payload;
    }

    /** @param more whether another answer follows this one */
    void write(Answer answer, boolean more, RowEncoder rowEncoder) throws IOException {
        int status = ServerStatus.AUTOCOMMIT | (more ? ServerStatus.MORE_RESULTS : 0);
        Packets packets = answer.accept(new Answer.Visitor<>() {
            @Override
            public Packets visitDone(Answer.Done done) {
                return () -> channel.write(ok(OK, done, status));
            }

            @Override
            public Packets visitRows(Answer.Rows rows) {
                return () -> writeRows(rows, status, rowEncoder);
            }

            @Override
            public Packets visitRefused(Answer.Refused refused) {
                return () -> channel.write(error(refused));
            }
        });
        packets.write();
    }

    /** Writing that may meet a broken connection. */
    private interface Packets {
        void write() throws IOException;
    }

    void writeOk() throws IOException {
        write(Answer.done(), false, AnswerWriter::textRow);
    }

    void writeColumn(ResultColumn column) throws IOException {
        WireType type = WireType.of(column.type());
        channel.write(new PayloadWriter()
                .lengthEncodedText("def")
                .lengthEncodedText("")
                .lengthEncodedText("")
                .lengthEncodedText("")
                .lengthEncodedText(column.name())
                .lengthEncodedText(column.name())
                .lengthEncoded(0x0C)
                .int2(type.charset())
                .int4(type.length())
                .int1(type.code())
                .int2(0)
                .int1(type.decimals())
                .int2(0));
    }

    /** Ends a list of column definitions, where the client still wants that. */
    void endOfColumns() throws IOException {
        if (!deprecateEof) {
            channel.write(eof(ServerStatus.AUTOCOMMIT));
        }
    }

    /** Ends rows, or answers COM_SET_OPTION. */
    void end(int status) throws IOException {
        channel.write(deprecateEof ? ok(EOF, new Answer.Done(0, ""), status) : eof(status));
    }

    private void writeRows(Answer.Rows answer, int status, RowEncoder rowEncoder) throws IOException {
        List<ResultColumn> columns = answer.columns();
        channel.write(new PayloadWriter().lengthEncoded(columns.size()));
        for (ResultColumn column : columns) {
            writeColumn(column);
        }
        endOfColumns();
        for (List<@Nullable String> row : answer.rows()) {
            channel.write(rowEncoder.encode(columns, row));
        }
        end(status);
    }

    private static PayloadWriter ok(int header, Answer.Done done, int status) {
        PayloadWriter ok = new PayloadWriter()
                .int1(header)
                .lengthEncoded(done.affectedRows())
                .lengthEncoded(0)
                .int2(status)
                .int2(0);
        // MariaDB's client library reads a length before the text, whatever the two have agreed upon.
        return done.info().isEmpty() ? ok : ok.lengthEncodedText(done.info());
    }

    private static PayloadWriter eof(int status) {
        return new PayloadWriter().int1(EOF).int2(0).int2(status);
    }

    static PayloadWriter error(Answer.Refused refused) {
        return new PayloadWriter()
                .int1(ERROR)
                .int2(refused.code())
                .rawText("#" + refused.sqlState())
                .rawText(refused.message());
    }
}
