// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A prepared statement of one connection, with what the client has sent of its parameters so far. */
final class PreparedStatement {
    private final PreparedText text;
    private final Map<Integer, ByteArrayOutputStream> longData = new HashMap<>();
    private int[] types = {};

    PreparedStatement(PreparedText text) {
        this.text = text;
    }

    /** Keeps a piece of COM_STMT_SEND_LONG_DATA. */
    void append(int parameter, byte[] piece) {
        longData.computeIfAbsent(parameter, key -> new ByteArrayOutputStream()).writeBytes(piece);
    }

    void forgetLongData() {
        longData.clear();
    }

    /** The statement with the parameters of COM_STMT_EXECUTE in it, read from behind the iteration count. */
    String bind(PayloadReader reader) throws EOFException {
        int count = text.parameters();
        if (count == 0) {
            return text.with(List.of());
        }
        byte[] nulls = reader.raw((count + 7) / 8);
        if (reader.int1() == 1) {
            // Clients send the types with the first execution, and again only when they change.
            types = readTypes(reader, count);
        }
        if (types.length != count) {
            throw new EOFException("parameters without types");
        }
        List<String> literals = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            boolean isNull = (nulls[index / 8] >>> (index % 8) & 1) == 1;
            ByteArrayOutputStream pieces = longData.get(index);
            if (pieces != null) {
                literals.add(ParameterLiteral.text(pieces.toString(StandardCharsets.UTF_8)));
            } else {
                literals.add(isNull ? "NULL" : ParameterLiteral.read(types[index], reader));
            }
        }
        forgetLongData();
        return text.with(literals);
    }

    private static int[] readTypes(PayloadReader reader, int count) throws EOFException {
        int[] types = new int[count];
        for (int index = 0; index < count; index++) {
            types[index] = reader.int2();
        }
        return types;
    }
}
