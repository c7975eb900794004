// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.text;

import java.util.Optional;

/** A name with the database and catalog that were written before it. */
public record QualifiedName(Optional<String> catalog, Optional<String> database, String name) {}
