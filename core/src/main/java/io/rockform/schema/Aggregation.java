// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

/** How a value column of an AGGREGATE KEY table combines rows of one key (facts 3.4). */
public sealed interface Aggregation permits AggregateFunction, AggregateState {}
