// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

/** {@code rockform current}. */
public record CurrentRequest() {}
