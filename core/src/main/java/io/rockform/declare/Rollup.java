// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A rollup of the table: some of its columns in another order. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Rollup.All.class)
public @interface Rollup {
    String name();

    /** Column names, keys first. */
    String[] columns();

    /** Column names of DUPLICATE KEY; none if it is not written. */
    String[] duplicateKey() default {};

    /** The rollup that this one is built from; empty for the table itself. */
    String from() default "";

    Property[] properties() default {};

    /** Holds several of them. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        Rollup[] value();
    }
}
