// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.Query;

/** A query with the text that it was read from. */
record PlacedQuery(String text, Query query, Places places) {}
