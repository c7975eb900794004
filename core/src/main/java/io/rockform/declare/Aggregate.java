// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.AggregateFunction;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a value column of an AGGREGATE KEY table combines rows: {@code @Aggregate(SUM)}, {@code @Aggregate(state = "avg(int)")}. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Aggregate {
    /** The function; none where a state is given. */
    AggregateFunction[] value() default {};

    /** The call whose intermediate state the column holds, StarRocks 3.4 and newer: {@code avg(int)}. */
    String state() default "";
}
