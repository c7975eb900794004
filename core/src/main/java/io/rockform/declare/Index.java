// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.IndexType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An index of the table or materialized view; at a field, of its column. */
@Documented
@Target({ElementType.TYPE, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Index.All.class)
public @interface Index {
    String name();

    /** Column names; not given at a field. */
    String[] columns() default {};

    IndexType using() default IndexType.BITMAP;

    /** What is not named is the server's choice. */
    Property[] properties() default {};

    String comment() default "";

    /** Holds several of them. */
    @Documented
    @Target({ElementType.TYPE, ElementType.FIELD})
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        Index[] value();
    }
}
