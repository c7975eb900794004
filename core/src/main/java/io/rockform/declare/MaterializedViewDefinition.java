// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The class is an asynchronous materialized view. Name, database and comment are said by jakarta.persistence's
 * {@code @Table}, the rest by the annotations that tables take; the fields, if there are any, are the column list.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MaterializedViewDefinition {
    /** The SELECT. */
    String value();

    /** The clause after REFRESH: {@code ASYNC}, {@code DEFERRED MANUAL}, {@code ASYNC EVERY(INTERVAL 1 DAY)}. */
    String refresh();
}
