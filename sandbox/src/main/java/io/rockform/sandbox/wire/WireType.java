// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.wire;

import io.rockform.sandbox.session.ValueType;

/**
 * How a type is announced in a column definition.
 *
 * @param code the protocol's number of the type
 * @param charset the collation's number: 33 is utf8_general_ci, 63 is binary, which numbers and dates have
 * @param length the greatest width when printed
 * @param decimals digits after the point; 31 is any number of them
 */
record WireType(int code, int charset, int length, int decimals) {
    private static final int UTF8 = 33;
    private static final int BINARY = 63;
    private static final int ANY_DECIMALS = 31;

    static WireType of(ValueType type) {
        return switch (type) {
            case BOOLEAN -> new WireType(0x01, BINARY, 1, 0);
            case TINYINT -> new WireType(0x01, BINARY, 4, 0);
            case SMALLINT -> new WireType(0x02, BINARY, 6, 0);
            case INT -> new WireType(0x03, BINARY, 11, 0);
            case BIGINT -> new WireType(0x08, BINARY, 20, 0);
            case FLOAT -> new WireType(0x04, BINARY, 12, ANY_DECIMALS);
            case DOUBLE -> new WireType(0x05, BINARY, 22, ANY_DECIMALS);
            case DECIMAL -> new WireType(0xF6, BINARY, 41, 0);
            case DATE -> new WireType(0x0A, BINARY, 10, 0);
            case DATETIME -> new WireType(0x0C, BINARY, 26, 0);
            case VARCHAR -> new WireType(0xFD, UTF8, 3 * 65533, 0);
        };
    }
}
