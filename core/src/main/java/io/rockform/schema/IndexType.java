// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

/** The kinds of index that a user can declare (facts 4.5); bloom filters are a table property. */
public enum IndexType {
    /** What an index without USING is. */
    BITMAP,
    NGRAMBF,
    /** Experimental: the server's configuration must allow it. */
    GIN,
    /** StarRocks 3.4 and newer; experimental: the server's configuration must allow it. */
    VECTOR
}
