// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import io.rockform.schema.DataType;

/** The names that a server gives to a type: it has three, for three places (facts 2.1, 2.2). */
public final class ServerTypeNames {
    private static final ShownTypeName SHOWN = new ShownTypeName();
    private static final DescribedTypeName DESCRIBED = new DescribedTypeName();
    private static final RefusedTypeName REFUSED = new RefusedTypeName();

    private ServerTypeNames() {}

    /** As SHOW CREATE TABLE prints it: {@code int(11)}, {@code decimal(10, 2)}, {@code array<DECIMAL64(10,2)>}. */
    public static String shown(DataType type) {
        return type.accept(SHOWN);
    }

    /** As DESC and SHOW COLUMNS print it: {@code int}, {@code decimal(10,2)}, {@code map<int,varchar(65533)>}. */
    public static String described(DataType type) {
        return type.accept(DESCRIBED);
    }

    /** As refusals name it: {@code INT}, {@code DECIMAL64(10,2)}, {@code ARRAY<INT>} (recorded key-types/*, convert/*). */
    public static String refused(DataType type) {
        return type.accept(REFUSED);
    }

    /** A DECIMAL with its width in bits, in upper case. */
    static String physical(DataType.Decimal type) {
        int width = 256;
        if (type.precision() <= 18) {
            width = 64;
        } else if (type.precision() <= 38) {
            width = 128;
        }
        return "DECIMAL" + width + "(" + type.precision() + "," + type.scale() + ")";
    }
}
