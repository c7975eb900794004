// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The class is a synchronous materialized view, which is a rollup of one table. Name and database are said by
 * jakarta.persistence's {@code @Table}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SynchronousMaterializedViewDefinition {
    /** The SELECT over one table. */
    String value();
}
