// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.Relation;

/** Writes an expression as the name of a column without an alias: what the server prints, unquoted and on one line. */
final class NameWriter extends ServerWriter {
    @Override
    String identifier(String name) {
        return name;
    }

    @Override
    String clauseBreak() {
        return " ";
    }

    @Override
    String tableAlias(Relation.TableReference table, String alias) {
        return alias;
    }
}
