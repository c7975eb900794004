// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.ViewSecurity;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The class is a view. Name, database and comment are said by jakarta.persistence's {@code @Table}; the fields, if there
 * are any, are the column list, each with the comment of its {@code @Column}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ViewDefinition {
    /** The SELECT. */
    String value();

    /** Whose privileges it reads with; one or none, which leaves it to the server. StarRocks 3.4 and newer. */
    ViewSecurity[] security() default {};
}
