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

    /** @return by how many bytes the values have grown */
    long applyTo(Map<String, byte[]> values) {
        long grown = 0;
        for (Map.Entry<String, byte @Nullable []> change : changes.entrySet()) {
            byte[] value = change.getValue();
            byte[] before = value == null ? values.remove(change.getKey()) : values.put(change.getKey(), value);
            grown += size(change.getKey(), value) - size(change.getKey(), before);
        }
        return grown;
    }

    private static long size(String key, byte @Nullable [] value) {
        return value == null ? 0 : key.length() + value.length;
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
