package org.deskwright.policy.gpo;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;

/**
 * Keeps one of what many GPOs have in common: the same keys, names and small values stand in thousands of them. Safe
 * for use by several threads.
 */
final class Pool {
    /** What is kept of more than that is not looked up any more. */
    private static final int MOST = 500_000;
    private static final int LARGEST_DATA = 64;

    private final ConcurrentHashMap<Object, Object> kept = new ConcurrentHashMap<>();

    List<RegistryEntry> entries(List<RegistryEntry> entries) {
        return entries.stream()
                .map(one -> new RegistryEntry(one.offset(), one(one.key()), one(one.value()), data(one.data())))
                .toList();
    }

    private RegistryData data(RegistryData data) {
        return data.size() > LARGEST_DATA ? data : one(data);
    }

    @SuppressWarnings("unchecked")
    private <T> T one(T it) {
        Object known = kept.get(it);
        if (known == null && kept.size() < MOST) {
            known = kept.putIfAbsent(it, it);
        }
        return known == null ? it : (T) known;
    }
}
