// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.wire;

import org.jspecify.annotations.Nullable;

/** The commands of the protocol that the server knows, by their first byte. */
enum Command {
    QUIT(0x01),
    INIT_DB(0x02),
    QUERY(0x03),
    PING(0x0E),
    CHANGE_USER(0x11),
    STMT_PREPARE(0x16),
    STMT_EXECUTE(0x17),
    STMT_SEND_LONG_DATA(0x18),
    STMT_CLOSE(0x19),
    STMT_RESET(0x1A),
    SET_OPTION(0x1B),
    RESET_CONNECTION(0x1F);

    private final int code;

    Command(int code) {
        this.code = code;
    }

    /** Null for commands that are not known, COM_FIELD_LIST among them. */
    static @Nullable Command of(int code) {
        for (Command command : values()) {
            if (command.code == code) {
                return command;
            }
        }
        return null;
    }
}
