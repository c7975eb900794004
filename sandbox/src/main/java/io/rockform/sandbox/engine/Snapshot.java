// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.rows.RowSnapshot;

/** What a sandbox held at a moment: objects, users, jobs and rows. Good for the sandbox that made it, while that runs. */
public record Snapshot(Catalog catalog, RowSnapshot rows) {}
