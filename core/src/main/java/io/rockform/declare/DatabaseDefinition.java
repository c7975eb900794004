// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A database that the models create. It stands at any class or package, and says nothing of that. */
@Documented
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(DatabaseDefinition.All.class)
public @interface DatabaseDefinition {
    String name();

    Property[] properties() default {};

    /** Holds several of them. */
    @Documented
    @Target({ElementType.TYPE, ElementType.PACKAGE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        DatabaseDefinition[] value();
    }
}
