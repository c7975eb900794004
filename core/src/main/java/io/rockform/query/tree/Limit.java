// SPDX-License-Identifier: Apache-2.0
package io.rockform.query.tree;

/**
 * LIMIT.
 *
 * @param offset how many rows to skip, as written; "0" if none
 * @param count how many rows at most, as written
 */
public record Limit(String offset, String count) {}
