// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation;

import io.rockform.schema.ObjectName;
import io.rockform.schema.View;

/** A change to a view. */
public sealed interface ViewOperation extends Operation {
    <R> R accept(ViewOperation.Visitor<R> visitor);

    @Override
    default <R> R accept(Operation.Visitor<R> visitor) {
        return accept((ViewOperation.Visitor<R>) visitor);
    }

    @Override
    default <R> R accept(FamilyVisitor<R> visitor) {
        return visitor.visitViewOperation(this);
    }

    record CreateView(View view) implements ViewOperation {
        @Override
        public ObjectName target() {
            return view.name();
        }

        @Override
        public <R> R accept(ViewOperation.Visitor<R> visitor) {
            return visitor.visitCreateView(this);
        }
    }

    /** Everything of an existing view at once, since ALTER VIEW loses the comment (facts 8.2, trap 6). */
    record ReplaceView(View view) implements ViewOperation {
        @Override
        public ObjectName target() {
            return view.name();
        }

        @Override
        public <R> R accept(ViewOperation.Visitor<R> visitor) {
            return visitor.visitReplaceView(this);
        }
    }

    record DropView(ObjectName name) implements ViewOperation {
        @Override
        public ObjectName target() {
            return name;
        }

        @Override
        public <R> R accept(ViewOperation.Visitor<R> visitor) {
            return visitor.visitDropView(this);
        }
    }

    /** One method an operation, none with a default. */
    interface Visitor<R> {
        R visitCreateView(CreateView operation);

        R visitReplaceView(ReplaceView operation);

        R visitDropView(DropView operation);
    }
}
