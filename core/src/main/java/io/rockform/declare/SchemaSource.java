// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

/** A model in the builder style: a public class with a public constructor without parameters, found in the models. */
@FunctionalInterface
public interface SchemaSource {
    /** Declares tables, views and materialized views. */
    void declare(SchemaBuilder schema);
}
