// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Partitions that the server makes and drops by time: the properties {@code dynamic_partition.*}, as far as they are given. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DynamicPartition {
    boolean enable() default true;

    /** HOUR, DAY, WEEK, MONTH or YEAR. */
    IntervalUnit timeUnit();

    /** How many units back partitions are kept, negative; all if nothing is given. */
    int start() default NOT_GIVEN;

    /** For how many units partitions are made ahead. */
    int end();

    /** What the names of partitions begin with. */
    String prefix() default "";

    /** The number of buckets a partition. */
    int buckets() default NOT_GIVEN;

    /** How many partitions are made for the time before. */
    int historyPartitionNum() default NOT_GIVEN;

    /** Such as {@code Asia/Shanghai}. */
    String timeZone() default "";

    int replicationNum() default NOT_GIVEN;

    /** 1 (Monday) to 7, where the unit is WEEK. */
    int startDayOfWeek() default NOT_GIVEN;

    /** 1 to 28, where the unit is MONTH. */
    int startDayOfMonth() default NOT_GIVEN;

    /** What no property's value is. */
    int NOT_GIVEN = Integer.MAX_VALUE;
}
