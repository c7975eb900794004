// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation;

/** Which files COMPACT merges. */
public enum Compaction {
    ALL,
    BASE,
    CUMULATIVE
}
