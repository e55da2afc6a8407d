package org.deskwright.policy.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

import org.deskwright.policy.gpo.PolicySet;
import org.deskwright.policy.link.PolicyDirectory;

/** GPOs of one name, which a directory allows: their ids have to tell them apart wherever they are spoken of. */
final class SameNames implements BinaryOperator<String> {
    private final Map<String, Set<String>> ids = new HashMap<>();

    SameNames(PolicySet gpos, PolicyDirectory directory) {
        gpos.gpos().forEach(gpo -> add(gpo.names().name(), gpo.names().id()));
        directory.gpos().forEach(gpo -> add(gpo.name(), gpo.id()));
    }

    private void add(String name, String id) {
        if (!name.isEmpty() && !id.isEmpty()) {
            ids.computeIfAbsent(folded(name), _ -> new HashSet<>()).add(folded(id));
        }
    }

    private static String folded(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    boolean isEmpty() {
        return ids.values().stream().allMatch(some -> some.size() == 1);
    }

    /** The name as it is to be shown. */
    @Override
    public String apply(String name, String id) {
        return !id.isEmpty() && ids.getOrDefault(folded(name), Set.of()).size() > 1 ? name + " " + folded(id) : name;
    }
}
