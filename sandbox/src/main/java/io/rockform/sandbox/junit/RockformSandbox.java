// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class a sandbox in memory. It starts before the first test, and whatever a test does to it is taken
 * back before the next: what {@code @BeforeAll} methods made is what every test meets.
 *
 * <p>Methods take a {@link io.rockform.sandbox.Sandbox}, or a {@link java.sql.Connection} to the database, which is closed for
 * them. A parameter with this annotation is given a sandbox of its own, so that versions can stand side by side.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SandboxExtension.class)
public @interface RockformSandbox {
    /** The StarRocks that it answers as: {@code 3.3}, {@code 3.5} or {@code 4.1}. */
    String version() default "3.5";

    /** The database of connections, which is there from the beginning. */
    String database() default "test";

    /** How many milliseconds a schema-change job takes; 0 ends it with its statement. */
    long jobMillis() default 20;
}
