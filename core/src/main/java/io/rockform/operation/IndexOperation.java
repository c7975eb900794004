// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation;

import io.rockform.schema.Index;
import io.rockform.schema.ObjectName;

/** A change to the indexes of a table or materialized view; each is a job (facts 6.2). */
public sealed interface IndexOperation extends Operation {
    <R> R accept(IndexOperation.Visitor<R> visitor);

    @Override
    default <R> R accept(Operation.Visitor<R> visitor) {
        return accept((IndexOperation.Visitor<R>) visitor);
    }

    @Override
    default <R> R accept(FamilyVisitor<R> visitor) {
        return visitor.visitIndexOperation(this);
    }

    /** The table; an index may be one of a materialized view. */
    ObjectName table();

    @Override
    default ObjectName target() {
        return table();
    }

    record AddIndex(ObjectName table, Index index) implements IndexOperation {
        @Override
        public <R> R accept(IndexOperation.Visitor<R> visitor) {
            return visitor.visitAddIndex(this);
        }
    }

    record DropIndex(ObjectName table, String index) implements IndexOperation {
        @Override
        public <R> R accept(IndexOperation.Visitor<R> visitor) {
            return visitor.visitDropIndex(this);
        }
    }

    /** One method an operation, none with a default. */
    interface Visitor<R> {
        R visitAddIndex(AddIndex operation);

        R visitDropIndex(DropIndex operation);
    }
}
