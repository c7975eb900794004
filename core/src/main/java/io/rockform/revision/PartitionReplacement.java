// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

/** How temporary partitions take the place of others. */
public final class PartitionReplacement {
    private boolean strict = true;
    private boolean temporaryNames;

    PartitionReplacement() {}

    /** Whether both have to be of the same ranges or values, as they have to unless something else is said. */
    public PartitionReplacement strictRange(boolean strictRange) {
        strict = strictRange;
        return this;
    }

    /** Whether the new ones keep their names though they are as many as the old ones. */
    public PartitionReplacement useTempPartitionName(boolean keep) {
        temporaryNames = keep;
        return this;
    }

    boolean isStrict() {
        return strict;
    }

    boolean keepsTemporaryNames() {
        return temporaryNames;
    }
}
