// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.AggregateFunction;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a value column of an AGGREGATE KEY table combines rows. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Aggregate {
    AggregateFunction value();
}
