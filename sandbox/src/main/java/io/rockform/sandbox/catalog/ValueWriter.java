// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.catalog;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes values as bytes; {@link ValueReader} reads them in the same order. */
final class ValueWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** Writing to memory cannot fail. */
    private interface Write {
        void run() throws IOException;
    }

    private ValueWriter write(Write write) {
        try {
            write.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    ValueWriter number(long value) {
        return write(() -> out.writeLong(value));
    }

    ValueWriter small(int value) {
        return write(() -> out.writeInt(value));
    }

    ValueWriter flag(boolean value) {
        return write(() -> out.writeBoolean(value));
    }

    ValueWriter text(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        return write(() -> {
            out.writeInt(encoded.length);
            out.write(encoded);
        });
    }

    /** Bytes that another writer made. */
    ValueWriter raw(byte[] value) {
        return write(() -> out.write(value));
    }

    <T> ValueWriter optional(@Nullable T value, Consumer<T> writer) {
        flag(value != null);
        if (value != null) {
            writer.accept(value);
        }
        return this;
    }

    <T> ValueWriter all(Collection<T> values, Consumer<T> writer) {
        small(values.size());
        values.forEach(writer);
        return this;
    }

    ValueWriter texts(Collection<String> values) {
        return all(values, this::text);
    }

    ValueWriter texts(Map<String, String> values) {
        return all(values.entrySet(), entry -> text(entry.getKey()).text(entry.getValue()));
    }
}
