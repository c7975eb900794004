// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How rows are spread over buckets. */
public sealed interface Distribution {
    /** The number of buckets a partition; null leaves it to the server. */
    @Nullable
    Integer buckets();

    /** The same, where the server chooses their number. */
    Distribution withoutBuckets();

    <R> R accept(Visitor<R> visitor);

    static Hash hash(String... columns) {
        return new Hash(List.of(columns), null);
    }

    static Random random() {
        return new Random(null);
    }

    record Hash(List<String> columns, @Nullable Integer buckets) implements Distribution {
        public Hash {
            columns = List.copyOf(columns);
        }

        public Hash buckets(int number) {
            return new Hash(columns, number);
        }

        @Override
        public Hash withoutBuckets() {
            return new Hash(columns, null);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitHash(this);
        }
    }

    record Random(@Nullable Integer buckets) implements Distribution {
        public Random buckets(int number) {
            return new Random(number);
        }

        @Override
        public Random withoutBuckets() {
            return new Random(null);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRandom(this);
        }
    }

    /** One method a kind of distribution. */
    interface Visitor<R> {
        R visitHash(Hash distribution);

        R visitRandom(Random distribution);
    }
}
