package org.deskwright.core.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was collected, and whether all of it: the difference between "no IP group exists" and "nobody asked for the IP
 * groups". An entry states that one call's answer for one account and Region was read, from where, and whether the last
 * page was among it.
 */
public final class Coverage {
    /**
     * @param provenance source, kind, scope and time
     * @param complete false when pages are missing (a {@code NextToken} was left) or the file broke off
     * @param items how many items the source held
     */
    public record Entry(Provenance provenance, boolean complete, int items) {}

    public static final Coverage NONE = new Coverage(List.of());

    private final List<Entry> entries;
    private final Set<String> kinds;
    private final boolean oneAccount;
    private final boolean oneRegion;

    public Coverage(Collection<Entry> entries) {
        this.entries = List.copyOf(entries);
        this.kinds = this.entries.stream().map(e -> e.provenance().kind()).collect(Collectors.toUnmodifiableSet());
        this.oneAccount = isOneAtMost(Scope::account);
        this.oneRegion = isOneAtMost(Scope::region);
    }

    private boolean isOneAtMost(Function<Scope, String> part) {
        return entries.stream().map(e -> part.apply(e.provenance().scope())).filter(text -> !text.isEmpty()).distinct()
                .count() <= 1;
    }

    public List<Entry> entries() {
        return entries;
    }

    /** Whether any source of this kind was read, for whichever account and Region. */
    public boolean has(String kind) {
        return kinds.contains(kind);
    }

    /**
     * Whether everything of this kind was read for the scope, so that absence proves something. A source that does not
     * tell its account or Region counts where all evidence names one at most: an admin who hands over a single set of
     * files means them to belong together. Among several it may be of another one, and proves nothing.
     */
    public boolean isComplete(String kind, Scope scope) {
        List<Entry> matching = entries.stream().filter(e -> e.provenance().kind().equals(kind))
                .filter(e -> overlaps(e.provenance().scope(), scope)).toList();
        return matching.stream().anyMatch(e -> isPlaced(e.provenance().scope()))
                && matching.stream().allMatch(Entry::complete);
    }

    private boolean isPlaced(Scope scope) {
        return (oneAccount || !scope.account().isEmpty()) && (oneRegion || !scope.region().isEmpty());
    }

    private static boolean overlaps(Scope a, Scope b) {
        return agree(a.account(), b.account()) && agree(a.region(), b.region());
    }

    private static boolean agree(String a, String b) {
        return a.isEmpty() || b.isEmpty() || a.equals(b);
    }

    public Coverage plus(Coverage other) {
        return new Coverage(Stream.concat(entries.stream(), other.entries.stream()).toList());
    }
}
