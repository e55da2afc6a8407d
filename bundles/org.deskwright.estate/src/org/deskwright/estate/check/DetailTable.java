package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.Detail;
import org.deskwright.estate.model.Details;

/** What was read of one kind that is kept as it came, by what it is about. */
final class DetailTable {
    private final List<Detail> all;
    private final Map<String, List<Detail>> byId = new HashMap<>();

    private DetailTable(List<Detail> all) {
        this.all = all;
        all.forEach(detail -> byId.computeIfAbsent(detail.id(), _ -> new ArrayList<>(1)).add(detail));
    }

    static DetailTable of(Evidence evidence, String kind) {
        return new DetailTable(evidence.find(Details.KIND).orElse(Details.NONE).all(kind));
    }

    /** In the order of account, Region and id. */
    List<Detail> all() {
        return all;
    }

    List<Detail> in(Scope scope) {
        return all.stream().filter(detail -> agree(detail.scope(), scope)).toList();
    }

    /** Of that account and Region, as far as either is known. */
    Optional<Detail> find(Scope scope, String id) {
        List<Detail> same = byId.getOrDefault(id, List.of());
        return same.stream().filter(detail -> detail.scope().equals(scope)).findFirst()
                .or(() -> same.stream().filter(detail -> agree(detail.scope(), scope)).findFirst());
    }

    static boolean agree(Scope one, Scope other) {
        return agree(one.account(), other.account()) && agree(one.region(), other.region());
    }

    private static boolean agree(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
