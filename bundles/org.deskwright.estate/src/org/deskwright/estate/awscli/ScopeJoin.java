package org.deskwright.estate.awscli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.Item;

/** Finds the account and Region of each item, from what is surest to what is only implied; never by majority. */
final class ScopeJoin {
    /** Address, interface, subnet, directory, WorkSpace, status: no chain of ids is longer. */
    private static final int ROUNDS = 6;

    /** A page with the scope of each of its items as far as it is known. */
    private record Draft(Page page, Scope manifest, Scope[] scopes) {
        static Draft of(Page page) {
            Scope manifest = page.provenance().scope();
            Scope[] scopes = new Scope[page.items().size()];
            if (manifest.isComplete()) {
                Arrays.fill(scopes, manifest);
            } else {
                Arrays.setAll(scopes, i -> manifest.orElse(ScopeHints.of(page.items().get(i))));
            }
            return new Draft(page, manifest, scopes);
        }

        boolean isSettled() {
            return manifest.isComplete() || Arrays.stream(scopes).allMatch(Scope::isComplete);
        }

        void addTo(Consensus consensus) {
            consensus.add(manifest);
            for (Scope scope : scopes) {
                consensus.add(scope);
            }
        }

        /** Whether anything was learnt. */
        boolean fill(Scope from) {
            boolean learnt = false;
            for (int i = 0; i < scopes.length; i++) {
                learnt |= learn(i, from);
            }
            return learnt;
        }

        boolean learn(int index, Scope from) {
            if (scopes[index].isComplete()) {
                return false;
            }
            Scope before = scopes[index];
            scopes[index] = before.orElse(from);
            return !scopes[index].equals(before);
        }
    }

    private final List<Draft> drafts;
    private final Map<String, List<Draft>> files;
    private final Instant asOf;

    ScopeJoin(List<Page> pages, Instant asOf) {
        drafts = pages.stream().map(Draft::of).toList();
        files = drafts.stream()
                .collect(Collectors.groupingBy(draft -> draft.page.source(), LinkedHashMap::new, Collectors.toList()));
        this.asOf = asOf;
    }

    void settle() {
        fillFromNeighbours();
        boolean learnt = true;
        for (int round = 0; learnt && round < ROUNDS && !drafts.stream().allMatch(Draft::isSettled); round++) {
            learnt = fillFromLinks() | fillFromNeighbours();
        }
        drafts.forEach(this::finish);
    }

    /** First from the same page, then from the other pages of the file. */
    private boolean fillFromNeighbours() {
        boolean learnt = false;
        for (Draft draft : drafts) {
            if (!draft.isSettled()) {
                learnt |= draft.fill(consensus(List.of(draft)));
            }
        }
        for (List<Draft> file : files.values()) {
            if (!file.stream().allMatch(Draft::isSettled)) {
                Scope agreed = consensus(file);
                for (Draft draft : file) {
                    learnt |= draft.fill(agreed);
                }
            }
        }
        return learnt;
    }

    private static Scope consensus(List<Draft> drafts) {
        Consensus consensus = new Consensus();
        drafts.forEach(draft -> draft.addTo(consensus));
        return consensus.scope();
    }

    private boolean fillFromLinks() {
        Map<String, Consensus> byId = new HashMap<>();
        for (Draft draft : drafts) {
            for (int i = 0; i < draft.scopes.length; i++) {
                Scope scope = draft.scopes[i];
                if (!scope.equals(Scope.UNKNOWN)) {
                    ScopeLinks.of(draft.page.items().get(i))
                            .forEach(id -> byId.computeIfAbsent(id, key -> new Consensus()).add(scope));
                }
            }
        }
        boolean learnt = false;
        for (Draft draft : drafts) {
            for (int i = 0; i < draft.scopes.length; i++) {
                if (!draft.scopes[i].isComplete()) {
                    for (String id : ScopeLinks.of(draft.page.items().get(i))) {
                        Consensus known = byId.get(id);
                        learnt |= known != null && draft.learn(i, known.scope());
                    }
                }
            }
        }
        return learnt;
    }

    private void finish(Draft draft) {
        Page page = draft.page;
        if (draft.manifest.isComplete() && page.readAt().isPresent()) {
            page.settle(draft.manifest);
            return; // they were read with the provenance that is theirs
        }
        Scope ofPage = draft.manifest.orElse(consensus(List.of(draft)));
        if (page.items().isEmpty()) {
            ofPage = ofPage.orElse(consensus(files.get(page.source())));
        }
        page.settle(ofPage);
        Map<Scope, Provenance> provenances = new HashMap<>();
        List<Item> settled = new ArrayList<>(draft.scopes.length);
        boolean moved = false;
        for (int i = 0; i < draft.scopes.length; i++) {
            Item item = page.items().get(i);
            Provenance to = provenances.computeIfAbsent(draft.scopes[i], scope -> page.provenance(scope, asOf));
            boolean same = to.equals(item.provenance());
            settled.add(same ? item : Relocation.of(item, to));
            moved |= !same;
        }
        if (moved) {
            page.items(settled);
        }
    }
}
