// SPDX-License-Identifier: Apache-2.0
package io.rockform.profile;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A StarRocks version, as {@code SELECT current_version()} tells it ({@code 3.5.0-7e63e32}; facts 10). */
public record StarRocksVersion(int major, int minor, int patch) implements Comparable<StarRocksVersion> {
    private static final Pattern TEXT = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?.*");
    private static final Comparator<StarRocksVersion> ORDER = Comparator.comparingInt(StarRocksVersion::major)
            .thenComparingInt(StarRocksVersion::minor)
            .thenComparingInt(StarRocksVersion::patch);

    /** The newest version that was recorded: what it has not, no version has. */
    public static final StarRocksVersion NEWEST = new StarRocksVersion(4, 1, 0);

    /** The version that SQL is written for where no server is asked and nothing else is said. */
    public static final StarRocksVersion OFFLINE = new StarRocksVersion(3, 5, 0);

    /** Empty if {@code text} does not begin with a version. */
    public static Optional<StarRocksVersion> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int patch = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        return Optional.of(
                new StarRocksVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), patch));
    }

    public boolean isAtLeast(int otherMajor, int otherMinor) {
        return isAtLeast(new StarRocksVersion(otherMajor, otherMinor, 0));
    }

    public boolean isAtLeast(StarRocksVersion other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(StarRocksVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
