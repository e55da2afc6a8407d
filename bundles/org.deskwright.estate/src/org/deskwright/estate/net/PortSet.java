package org.deskwright.estate.net;

import java.util.ArrayList;
import java.util.List;

/** A set of port numbers, kept as sorted ranges that do not touch. Immutable. */
public final class PortSet {
    public static final PortSet NONE = new PortSet(List.of());

    private final List<Span> spans;

    private PortSet(List<Span> spans) {
        this.spans = List.copyOf(spans);
    }

    private record Span(int from, int to) {}

    /** The ports from one to another, both included; what lies outside 0 to 65535 is left out. */
    public static PortSet of(int from, int to) {
        int low = Math.max(0, from);
        int high = Math.min(65535, to);
        return low > high ? NONE : new PortSet(List.of(new Span(low, high)));
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** All ports that are in either set. */
    public PortSet plus(PortSet other) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(other.spans);
        all.sort((a, b) -> Integer.compare(a.from, b.from));
        List<Span> merged = new ArrayList<>();
        for (Span span : all) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && span.from <= last.to + 1) {
                merged.set(merged.size() - 1, new Span(last.from, Math.max(last.to, span.to)));
            } else {
                merged.add(span);
            }
        }
        return new PortSet(merged);
    }

    /** The ports of this set that are not in the other. */
    public PortSet minus(PortSet other) {
        List<Span> left = new ArrayList<>(spans);
        for (Span gone : other.spans) {
            List<Span> next = new ArrayList<>();
            for (Span span : left) {
                if (gone.to < span.from || gone.from > span.to) {
                    next.add(span);
                    continue;
                }
                if (span.from < gone.from) {
                    next.add(new Span(span.from, gone.from - 1));
                }
                if (span.to > gone.to) {
                    next.add(new Span(gone.to + 1, span.to));
                }
            }
            left = next;
        }
        return new PortSet(left);
    }

    /** {@code 53} or {@code 1024-65535}, one text a range, lowest first. */
    public List<String> texts() {
        return spans.stream().map(s -> s.from == s.to ? Integer.toString(s.from) : s.from + "-" + s.to).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PortSet set && set.spans.equals(spans);
    }

    @Override
    public int hashCode() {
        return spans.hashCode();
    }

    @Override
    public String toString() {
        return String.join(",", texts());
    }
}
