// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.catalog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ValueWriter} wrote. */
final class ValueReader {
    private final ByteBuffer bytes;

    ValueReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    long number() {
        return bytes.getLong();
    }

    int small() {
        return bytes.getInt();
    }

    boolean flag() {
        return bytes.get() != 0;
    }

    String text() {
        byte[] encoded = new byte[bytes.getInt()];
        bytes.get(encoded);
        return new String(encoded, StandardCharsets.UTF_8);
    }

    <T> @Nullable T optional(Supplier<T> reader) {
        return flag() ? reader.get() : null;
    }

    <T> List<T> all(Supplier<T> reader) {
        int count = small();
        List<T> values = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            values.add(reader.get());
        }
        return values;
    }

    List<String> texts() {
        return all(this::text);
    }

    Map<String, String> textMap() {
        int count = small();
        Map<String, String> values = new LinkedHashMap<>();
        for (int index = 0; index < count; index++) {
            values.put(text(), text());
        }
        return values;
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        return Enum.valueOf(type, text());
    }
}
