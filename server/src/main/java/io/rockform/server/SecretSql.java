// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL without the secrets that stand in it: passwords of users, and values of properties that are named like secrets. What is
 * sent to the server is exact; what is kept, logged or shown goes through here.
 */
public final class SecretSql {
    private static final String MASK = "***";
    private static final String LITERAL = "'(?:[^'\\\\]|\\\\.|'')*'|\"(?:[^\"\\\\]|\\\\.|\"\")*\"";
    private static final Pattern SECRET = Pattern.compile(
            // CREATE USER … IDENTIFIED BY 'x', … BY PASSWORD 'x', … WITH plugin BY 'x' or AS 'x'
            "(?is)(\\bIDENTIFIED\\s+(?:WITH\\s+\\S+\\s+)?(?:BY|AS)\\s+(?:PASSWORD\\s+)?"
                    // SET PASSWORD … = PASSWORD('x')
                    + "|\\bPASSWORD\\s*\\(\\s*|\\bSET\\s+PASSWORD\\b[^'\"=]*=\\s*"
                    // PROPERTIES ("password" = "x", "aws.s3.secret_key" = "x")
                    + "|[\"'][^\"'=]*(?:password|passwd|secret|access_key|accesskey|token|credential|private_key)[^\"'=]*[\"']\\s*=\\s*)"
                    + "(" + LITERAL + ")");

    private SecretSql() {}

    /** The statement with {@code ***} for each secret. */
    public static String masked(String sql) {
        Matcher matcher = SECRET.matcher(sql);
        StringBuilder masked = new StringBuilder();
        while (matcher.find()) {
            String quote = matcher.group(2).substring(0, 1);
            matcher.appendReplacement(masked, Matcher.quoteReplacement(matcher.group(1) + quote + MASK + quote));
        }
        return matcher.appendTail(masked).toString();
    }
}
