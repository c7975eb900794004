// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

/** {@code rockform heads}. */
public record HeadsRequest() {}
