package org.deskwright.core.check;

import java.util.Map;
import java.util.TreeMap;

/** A value for each parameter of one check: the admin's, else the descriptor's default. */
public final class Parameters {
    public static final Parameters NONE = new Parameters(Map.of());

    private final Map<String, String> byId;

    private Parameters(Map<String, String> byId) {
        this.byId = java.util.Collections.unmodifiableMap(new TreeMap<>(byId));
    }

    /** The defaults of the descriptor, with {@code overrides} (by parameter id) on top. */
    public static Parameters of(CheckDescriptor descriptor, Map<String, String> overrides) {
        Map<String, String> map = new TreeMap<>();
        for (CheckDescriptor.ParameterSpec spec : descriptor.parameters()) {
            map.put(spec.id(), overrides.getOrDefault(spec.id(), spec.defaultValue()));
        }
        return new Parameters(map);
    }

    public String text(String id) {
        String value = byId.get(id);
        if (value == null) {
            throw new IllegalArgumentException("The descriptor declares no parameter " + id);
        }
        return value;
    }

    public long integer(String id) {
        return Long.parseLong(text(id));
    }

    public boolean flag(String id) {
        return text(id).equals("yes");
    }

    public Map<String, String> asMap() {
        return byId;
    }
}
