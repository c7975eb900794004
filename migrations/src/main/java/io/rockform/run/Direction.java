// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

/** Which of its two methods a revision runs. */
public enum Direction {
    UPGRADE,
    DOWNGRADE
}
