package org.deskwright.estate.fleet;

import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.fleet.FindingTally.Count;
import org.deskwright.estate.query.Sheet;

/** Accounts, their Regions, and the directories in those, with what each amounts to. Immutable. */
public final class FleetTree {
    private final Map<String, SortedSet<Scope>> scopes = new TreeMap<>();
    private final Map<Scope, Map<FleetPlace.Directory, DirectoryRow>> directories = new HashMap<>();
    private final Map<FleetPlace, Facts> facts = new HashMap<>();

    /**
     * What a place amounts to.
     *
     * @param workspaces how many WorkSpaces it has
     * @param findings about all of them and their directories
     * @param oldest when the oldest of what is known of it was read; empty where nothing is known
     */
    public record Facts(int workspaces, Count findings, Optional<Instant> oldest) {
        static final Facts NOTHING = new Facts(0, Count.NOTHING, Optional.empty());

        Facts plus(Facts other) {
            return new Facts(workspaces + other.workspaces, findings.plus(other.findings),
                    oldest.isEmpty() || other.oldest.filter(oldest.get()::isAfter).isPresent() ? other.oldest : oldest);
        }
    }

    private FleetTree() {
    }

    /**
     * @param sums of the WorkSpaces by directory
     */
    static FleetTree of(Evidence evidence, Map<FleetPlace.Directory, DirectorySum> sums, List<WorkspaceRow> rows,
            List<DirectoryRow> directories, FindingTally tally) {
        FleetTree tree = new FleetTree();
        for (Coverage.Entry entry : evidence.coverage().entries()) {
            tree.note(entry.provenance().scope(),
                    new Facts(0, Count.NOTHING, Optional.of(entry.provenance().readAt())));
        }
        for (DirectoryRow row : directories) {
            tree.directories.computeIfAbsent(row.scope(), scope -> new LinkedHashMap<>()).put(row.place(), row);
            Facts its = new Facts(0, row.findings(tally), row.item().map(item -> item.provenance().readAt()));
            tree.note(row.place(), its);
        }
        sums.forEach((place, sum) -> tree.note(place,
                new Facts(sum.workspaces(), Count.NOTHING, Optional.of(sum.oldest()))));
        if (!tally.isEmpty()) {
            for (WorkspaceRow row : rows) {
                Count its = tally.of(row.workspace());
                if (!its.equals(Count.NOTHING)) {
                    tree.note(new FleetPlace.Directory(row.scope(), row.workspace().directoryId()),
                            new Facts(0, its, Optional.empty()));
                }
            }
        }
        tree.scopes.values().stream().flatMap(SortedSet::stream).toList()
                .forEach(scope -> tree.note(scope, new Facts(0, tally.besides(scope), Optional.empty())));
        return tree;
    }

    private void note(FleetPlace.Directory place, Facts its) {
        facts.merge(place, its, Facts::plus);
        note(place.scope(), its);
    }

    private void note(Scope scope, Facts its) {
        scopes.computeIfAbsent(scope.account(), account -> new TreeSet<>()).add(scope);
        facts.merge(new FleetPlace.Account(scope.account()), its, Facts::plus);
        facts.merge(new FleetPlace.Region(scope), its, Facts::plus);
    }

    /** In their order; one that is not known comes first. */
    public List<FleetPlace.Account> accounts() {
        return scopes.keySet().stream().map(FleetPlace.Account::new).toList();
    }

    public List<FleetPlace.Region> regions(FleetPlace.Account account) {
        return scopes.getOrDefault(account.account(), new TreeSet<>()).stream().map(FleetPlace.Region::new).toList();
    }

    /** By name. */
    public List<FleetPlace.Directory> directories(FleetPlace.Region region) {
        return List.copyOf(directories.getOrDefault(region.scope(), Map.of()).keySet());
    }

    /** What is known of a directory. */
    public Optional<DirectoryRow> row(FleetPlace.Directory directory) {
        return Optional.ofNullable(directories.getOrDefault(directory.scope(), Map.of()).get(directory));
    }

    public Facts facts(FleetPlace place) {
        return facts.getOrDefault(place, Facts.NOTHING);
    }

    /** The WorkSpaces that stand in any of the places. */
    public static BitSet workspaces(Sheet<WorkspaceRow> sheet, Collection<? extends FleetPlace> places) {
        BitSet found = new BitSet(sheet.size());
        FleetPlace[] all = places.toArray(FleetPlace[]::new);
        int at = 0;
        for (WorkspaceRow row : sheet.rows()) {
            for (int i = 0; i < all.length && !found.get(at); i++) {
                found.set(at, all[i].holds(row));
            }
            at++;
        }
        return found;
    }
}
