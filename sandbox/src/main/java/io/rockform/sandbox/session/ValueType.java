// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.session;

/** The types that a result column is announced with. */
public enum ValueType {
    BOOLEAN,
    TINYINT,
    SMALLINT,
    INT,
    BIGINT,
    FLOAT,
    DOUBLE,
    DECIMAL,
    DATE,
    DATETIME,
    VARCHAR
}
