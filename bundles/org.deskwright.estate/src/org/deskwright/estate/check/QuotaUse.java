package org.deskwright.estate.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.Cohort;
import org.deskwright.estate.model.Estate;

/** How many there are of what quotas limit, in each account and Region. */
final class QuotaUse {
    private static final String AMAZON = "AMAZON";
    /** Of what the WorkSpaces of a compute type without a quota of its own are counted together. */
    private static final String OTHERS = "";

    private final Map<Scope, Map<String, Integer>> workspaces = new HashMap<>();
    private final Map<String, Map<Scope, Integer>> others = new HashMap<>();

    QuotaUse(Estate estate, Evidence evidence, Set<String> ownComputeTypes) {
        for (Cohort cohort : estate.cohorts().where(Cohort::isLive)) {
            String type = cohort.properties().computeType();
            workspaces.computeIfAbsent(cohort.scope(), _ -> new HashMap<>())
                    .merge(ownComputeTypes.contains(type) ? type : OTHERS, cohort.size(), Integer::sum);
        }
        estate.directories().stream().filter(d -> !d.state().equals("DEREGISTERED"))
                .forEach(d -> add("directories", d.scope()));
        estate.bundles().stream().filter(b -> !b.owner().equals(AMAZON)).forEach(b -> add("bundles", b.scope()));
        estate.ipGroups().forEach(group -> add("ip-groups", group.scope()));
        DetailTable.of(evidence, Kinds.IMAGES).all().forEach(image -> add("images", image.scope()));
        DetailTable.of(evidence, Kinds.ALIASES).all().forEach(alias -> add("connection-aliases", alias.scope()));
    }

    private void add(String of, Scope scope) {
        others.computeIfAbsent(of, _ -> new HashMap<>()).merge(scope, 1, Integer::sum);
    }

    int count(QuotaTable.Row row, Scope scope) {
        return row.of().equals("workspaces")
                ? workspaces.getOrDefault(scope, Map.of())
                        .getOrDefault(row.computeType() == null ? OTHERS : row.computeType(), 0)
                : others.getOrDefault(row.of(), Map.of()).getOrDefault(scope, 0);
    }

    /** Where there is something. */
    Set<Scope> scopes() {
        Set<Scope> all = new TreeSet<>(workspaces.keySet());
        all.addAll(others.getOrDefault("directories", Map.of()).keySet());
        return all;
    }
}
