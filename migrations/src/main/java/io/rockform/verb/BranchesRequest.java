// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

/** {@code rockform branches}: where the history forks. */
public record BranchesRequest() {}
