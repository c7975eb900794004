// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A foreign key: not checked, but joins are planned with it. A part of the property {@code foreign_key_constraints}. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ForeignKeyConstraint.All.class)
public @interface ForeignKeyConstraint {
    String[] columns();

    /** {@code name} or {@code database.name}. */
    String references();

    String[] referencedColumns();

    /** Holds several of them. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        ForeignKeyConstraint[] value();
    }
}
