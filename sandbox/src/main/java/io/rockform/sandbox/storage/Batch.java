// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes that belong together: values to be kept, and keys to be forgotten. */
public final class Batch {
    private static final int FORGOTTEN = -1;

    private final Map<String, byte @Nullable []> changes = new LinkedHashMap<>();

    public Batch put(String key, byte[] value) {
        changes.put(key, value);
        return this;
    }

    public Batch remove(String key) {
        changes.put(key, null);
        return this;
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    void applyTo(Map<String, byte[]> values) {
        changes.forEach((key, value) -> {
            if (value == null) {
                values.remove(key);
            } else {
                values.put(key, value);
            }
        });
    }

    byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(changes.size());
            for (Map.Entry<String, byte @Nullable []> change : changes.entrySet()) {
                out.writeUTF(change.getKey());
                byte[] value = change.getValue();
                out.writeInt(value == null ? FORGOTTEN : value.length);
                if (value != null) {
                    out.write(value);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    static Batch decode(byte[] payload) throws IOException {
        Batch batch = new Batch();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload))) {
            int count = in.readInt();
            for (int index = 0; index < count; index++) {
                String key = in.readUTF();
                int length = in.readInt();
                batch.changes.put(key, length == FORGOTTEN ? null : in.readNBytes(length));
            }
        }
        return batch;
    }
}
