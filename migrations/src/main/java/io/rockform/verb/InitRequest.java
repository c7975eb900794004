// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

/** Make a project in the invocation's directory; its URL is the invocation's, or the sandbox's. */
public record InitRequest() {}
