// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a revision is in its history. Tools read it from the source without compiling, so write constants only. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Revision {
    /** The unique id. */
    String id();

    /** The ids of the revisions that this one follows: none for a first one, several for a merge. */
    String[] parents() default {};

    /** What it does, in a line. */
    String message() default "";

    /** When it was made: an ISO instant. */
    String created() default "";

    /** Names for the branch that begins here. */
    String[] branchLabels() default {};

    /** Revisions of other branches that must come first. */
    String[] dependsOn() default {};

    /** The revisions that this one was squashed from: a database that has all of them has this one. */
    String[] replaces() default {};
}
