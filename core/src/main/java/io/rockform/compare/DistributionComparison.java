// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.schema.ColumnNames;
import io.rockform.schema.Distribution;
import org.jspecify.annotations.Nullable;

/** Whether a distribution is the wanted one. A model that names no bucket number leaves it to the server. */
final class DistributionComparison {
    private DistributionComparison() {}

    static boolean isSatisfied(@Nullable Distribution existing, Distribution wanted) {
        if (existing == null) {
            return false;
        }
        boolean sameBuckets = wanted.buckets() == null || wanted.buckets().equals(existing.buckets());
        return sameBuckets
                && wanted.accept(new Distribution.Visitor<Boolean>() {
                    @Override
                    public Boolean visitHash(Distribution.Hash hash) {
                        return existing instanceof Distribution.Hash other
                                && ColumnNames.same(hash.columns(), other.columns());
                    }

                    @Override
                    public Boolean visitRandom(Distribution.Random random) {
                        return existing instanceof Distribution.Random;
                    }
                });
    }

    static String text(@Nullable Distribution distribution) {
        if (distribution == null) {
            return "the server's choice";
        }
        String buckets = distribution.buckets() == null ? "" : " BUCKETS " + distribution.buckets();
        return distribution.accept(new Distribution.Visitor<String>() {
                    @Override
                    public String visitHash(Distribution.Hash hash) {
                        return "HASH(" + String.join(", ", hash.columns()) + ")";
                    }

                    @Override
                    public String visitRandom(Distribution.Random random) {
                        return "RANDOM";
                    }
                })
                + buckets;
    }
}
