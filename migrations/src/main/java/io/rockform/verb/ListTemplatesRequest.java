// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

/** {@code rockform list-templates}: what projects {@code init} can make. */
public record ListTemplatesRequest() {}
