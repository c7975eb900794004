// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.wire;

import java.io.EOFException;

/**
 * What a client answers to the greeting, or says in COM_CHANGE_USER.
 *
 * @param capabilities the bits that both sides have
 * @param proof what shows that the client knows the password; empty without one
 * @param database empty for none
 * @param plugin how {@code proof} was made
 */
record Login(long capabilities, String user, byte[] proof, String database, String plugin) {
    private static final int TLS_REQUEST = 4 + 4 + 1 + 23;

    /** Whether the client answers the greeting by asking for TLS, before it says who it is. */
    static boolean asksForTls(byte[] payload) throws EOFException {
        return payload.length == TLS_REQUEST && Capability.TLS.in(new PayloadReader(payload).int4());
    }

    /** The client's answer to the greeting. */
    static Login response(byte[] payload) throws EOFException {
        PayloadReader reader = new PayloadReader(payload);
        long capabilities = reader.int4() & Capability.ANNOUNCED;
        if (!Capability.PROTOCOL_41.in(capabilities)) {
            throw new EOFException("a client from before MySQL 4.1");
        }
        reader.skip(4 + 1 + 23);
        String user = reader.endedText();
        byte[] proof =
                Capability.PLUGIN_AUTH_LENENC.in(capabilities) ? reader.lengthEncodedRaw() : reader.raw(reader.int1());
        String database = Capability.CONNECT_WITH_DB.in(capabilities) && reader.hasMore() ? reader.endedText() : "";
        return new Login(capabilities, user, proof, database, plugin(reader, capabilities));
    }

    /** The text of COM_CHANGE_USER after the command byte, on a connection with these capabilities. */
    static Login changeOfUser(PayloadReader reader, long capabilities) throws EOFException {
        String user = reader.endedText();
        byte[] proof = reader.raw(reader.int1());
        String database = reader.endedText();
        if (reader.hasMore()) {
            reader.skip(2);
        }
        return new Login(capabilities, user, proof, database, plugin(reader, capabilities));
    }

    private static String plugin(PayloadReader reader, long capabilities) throws EOFException {
        return Capability.PLUGIN_AUTH.in(capabilities) && reader.hasMore() ? reader.endedText() : NativePassword.PLUGIN;
    }

    Login withProof(byte[] changed) {
        return new Login(capabilities, user, changed, database, NativePassword.PLUGIN);
    }

    boolean isForNativePassword() {
        return plugin.equals(NativePassword.PLUGIN);
    }
}
