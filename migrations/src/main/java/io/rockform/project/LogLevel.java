// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

/** How much is logged; each level has all of those before it. */
public enum LogLevel {
    OFF,
    ERROR,
    WARN,
    INFO,
    DEBUG
}
