package org.deskwright.estate.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A dotted version; missing parts count as zero, so that 2.14 and 2.14.0 are the same. */
record DottedVersion(List<Long> parts) implements Comparable<DottedVersion> {
    private static final Pattern DOTTED = Pattern.compile("\\d{1,9}(\\.\\d{1,9}){0,7}");

    /** The version that the text consists of, with anything from a blank or hyphen on left out. */
    static Optional<DottedVersion> parse(String text) {
        String head = text.strip().split("[\\s-]", 2)[0];
        Matcher matcher = DOTTED.matcher(head);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new DottedVersion(Arrays.stream(head.split("\\.")).map(Long::valueOf).toList()));
    }

    static DottedVersion of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("Not a version: " + text));
    }

    long part(int index) {
        return index < parts.size() ? parts.get(index) : 0L;
    }

    @Override
    public int compareTo(DottedVersion other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            int order = Long.compare(part(i), other.part(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    boolean isSameAs(DottedVersion other) {
        return compareTo(other) == 0;
    }

    boolean isAtLeast(DottedVersion other) {
        return compareTo(other) >= 0;
    }

    @Override
    public String toString() {
        return String.join(".", parts.stream().map(String::valueOf).toList());
    }
}
