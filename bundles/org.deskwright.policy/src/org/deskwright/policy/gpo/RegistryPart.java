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
    /** Worked out anew where nobody needs it any more: that of all policies of a domain takes much room. */
    private volatile WeakReference<RegistryState> state = new WeakReference<>(null);

    private RegistryPart(String source, Half half, List<RegistryEntry> entries) {
        this.source = Objects.requireNonNull(source, "source");
        this.half = Objects.requireNonNull(half, "half");
        this.entries = List.copyOf(entries);
    }

    static RegistryPart of(String source, Half half, List<RegistryEntry> entries) {
        return new RegistryPart(source, half, entries);
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

    @Override
    public boolean equals(Object other) {
        return other instanceof RegistryPart it && source.equals(it.source) && half == it.half
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
