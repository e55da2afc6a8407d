package org.deskwright.policy.gpo;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Objects;

import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryState;

/** A Registry.pol of a GPO. Immutable. */
public final class RegistryPart {
    private final String source;
    private final Half half;
    private final List<RegistryEntry> entries;
    /** Offset of the last place that could not be read; -1 where all could. */
    private final long broken;
    /** Worked out anew where nobody needs it any more: that of all policies of a domain takes much room. */
    private volatile WeakReference<RegistryState> state = new WeakReference<>(null);

    private RegistryPart(String source, Half half, List<RegistryEntry> entries, long broken) {
        this.source = Objects.requireNonNull(source, "source");
        this.half = Objects.requireNonNull(half, "half");
        this.entries = List.copyOf(entries);
        this.broken = broken;
    }

    static RegistryPart of(String source, Half half, List<RegistryEntry> entries) {
        return of(source, half, entries, -1);
    }

    /** @param broken offset of the last place that could not be read; -1 where all could */
    static RegistryPart of(String source, Half half, List<RegistryEntry> entries, long broken) {
        return new RegistryPart(source, half, entries, broken);
    }

    /** The file as the admin knows it. */
    public String source() {
        return source;
    }

    public Half half() {
        return half;
    }

    public List<RegistryEntry> entries() {
        return entries;
    }

    /** What the entries leave in the registry. */
    public RegistryState state() {
        RegistryState known = state.get();
        if (known == null) {
            known = RegistryState.of(entries);
            state = new WeakReference<>(known);
        }
        return known;
    }

    /**
     * Why it is not known whether what an entry does is what is left: later ones of the file hold over it, and some are
     * not known. Empty where all are.
     *
     * @param key that the entry is about
     */
    public String open(String key, RegistryEntry entry) {
        if (entry.offset() < broken) {
            return "its file could not be read from byte " + broken
                    + " on, where a later entry may set it anew or take it away";
        }
        return state()
                .unknown(key).filter(later -> later.offset() > entry.offset()).map(later -> "a later entry of its"
                        + " file, at byte " + later.offset() + ", does " + later.value() + ", which is not known")
                .orElse("");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegistryPart it && source.equals(it.source) && half == it.half && broken == it.broken
                && entries.equals(it.entries);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, half, entries);
    }

    @Override
    public String toString() {
        return source + " (" + half + ", " + entries.size() + " entries)";
    }
}
