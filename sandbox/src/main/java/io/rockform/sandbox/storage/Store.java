// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.storage;

import java.util.Map;

/** Named values, changed in batches. */
public interface Store extends AutoCloseable {
    /** Everything that is kept, by key. */
    Map<String, byte[]> load();

    /**
     * Keeps a batch, whole or not at all. When this returns, a kill of the process does not lose it.
     *
     * @return what to give to {@link #sync}
     */
    long append(Batch batch);

    /** Returns when a batch, and all before it, will not even be lost when the machine stops. */
    void sync(long ticket);

    @Override
    void close();

    /** A store that keeps nothing. */
    static Store inMemory() {
        return new Store() {
            @Override
            public Map<String, byte[]> load() {
                return Map.of();
            }

            @Override
            public long append(Batch batch) {
                return 0;
            }

            @Override
            public void sync(long ticket) {
                // There is nothing that could be read back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
