// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The column holds an expression over other columns, which the server computes: {@code @Generated("a + 1")}. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Generated {
    /** The expression after AS. */
    String value();
}
