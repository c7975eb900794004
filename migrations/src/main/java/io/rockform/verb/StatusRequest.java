// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

/** {@code rockform status}: where the database is, who works on it, what was left half-done. */
public record StatusRequest() {}
