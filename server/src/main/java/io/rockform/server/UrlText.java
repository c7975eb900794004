// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The percent-encoding of URLs (RFC 3986; a plus sign is a plus sign). */
final class UrlText {
    static final String MASK = "***";

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private UrlText() {}

    /** @param part its name, for the message, which never shows the value: it may be a password */
    static String decode(String part, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        for (int index = 0; index < utf8.length; index++) {
            if (utf8[index] != '%') {
                bytes.write(utf8[index]);
                continue;
            }
            int high = index + 2 < utf8.length ? Character.digit(utf8[index + 1], 16) : -1;
            int low = index + 2 < utf8.length ? Character.digit(utf8[index + 2], 16) : -1;
            if (high < 0 || low < 0) {
                throw malformed(
                        part + " has a % that is not followed by two hexadecimal digits",
                        "Write a percent sign as %25; likewise @ as %40, : as %3A, / as %2F, ? as %3F, # as %23.");
            }
            bytes.write(high * 16 + low);
            index += 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed(part + " is not UTF-8 when decoded", "Encode its UTF-8 bytes.");
        }
    }

    static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf(each) >= 0) {
                encoded.append((char) each);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit((each >> 4) & 0xf, 16)))
                        .append(Character.toUpperCase(Character.forDigit(each & 0xf, 16)));
            }
        }
        return encoded.toString();
    }

    /** The options after a question mark, decoded, in order. */
    static Map<String, String> options(String query) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw malformed("an option has no value", "Write options as NAME=VALUE, joined by &.");
            }
            String name = decode("the name of an option", pair.substring(0, equals));
            if (options.put(name, decode("option " + name, pair.substring(equals + 1))) != null) {
                throw malformed("option " + name + " is given twice", "Leave one.");
            }
        }
        return options;
    }

    static RockformException malformed(String what, String remedy) {
        return new RockformException(
                Problem.of(ProblemCode.USAGE, "malformed server URL: " + what).remedy(remedy));
    }
}
