package org.deskwright.estate.fleet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.check.Cancellation;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.estate.fleet.FindingTally.Count;
import org.deskwright.estate.model.ConnectionStatus;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Subnet;
import org.deskwright.estate.model.Unknown;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceBundle;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.query.Attribute;
import org.deskwright.estate.query.QueryClock;
import org.deskwright.estate.query.Sheet;
import org.deskwright.estate.query.Vocabulary;

/**
 * A fleet as its lists show it: made once for each evidence. Making it takes a while for a large one (about a second
 * for 100,000 WorkSpaces, with {@link Sheet#prepare}); it ends when the thread is interrupted.
 */
public final class Fleet {
    private static final int BETWEEN_POLLS = 4096;

    private final Evidence evidence;
    private final Estate estate;
    private final FindingTally findings;
    private final List<Attribute<WorkspaceRow>> constant;
    private final Sheet<WorkspaceRow> workspaces;
    private final FleetTree tree;
    private final Sheet<DirectoryRow> directories;

    private Fleet(Evidence evidence, FindingTally findings, List<Attribute<WorkspaceRow>> constant,
            Sheet<WorkspaceRow> workspaces, Sheet<DirectoryRow> directories, FleetTree tree) {
        this.evidence = evidence;
        this.estate = estate(evidence);
        this.findings = findings;
        this.constant = constant;
        this.workspaces = workspaces;
        this.directories = directories;
        this.tree = tree;
    }

    /** Without findings; see {@link #withFindings}. */
    public static Fleet of(Evidence evidence) {
        Estate estate = estate(evidence);
        List<WorkspaceRow> rows = rows(estate);
        List<Attribute<WorkspaceRow>> constant = WorkspaceAttributes.constant(evidence.zone());
        Sheet<WorkspaceRow> workspaces = new Sheet<>(rows, vocabulary(constant, Map.of()));
        List<DirectoryRow> directories = DirectoryRow.all(estate, rows);
        return new Fleet(evidence, FindingTally.NONE, constant, workspaces,
                new Sheet<>(directories, DirectoryRow.vocabulary(evidence.zone(), FindingTally.NONE)),
                FleetTree.of(evidence, rows, directories, FindingTally.NONE));
    }

    /** The same fleet with what checks have found since; quick, since nothing else is worked out again. */
    public Fleet withFindings(FindingTally tally) {
        Map<WorkspaceRow, Count> counts = new IdentityHashMap<>();
        for (WorkspaceRow row : workspaces.rows()) {
            Count count = tally.of(row.workspace());
            if (!count.equals(Count.NOTHING)) {
                counts.put(row, count);
            }
        }
        return new Fleet(evidence, tally, constant, workspaces.with(vocabulary(constant, counts)),
                directories.with(DirectoryRow.vocabulary(evidence.zone(), tally)),
                FleetTree.of(evidence, workspaces.rows(), directories.rows(), tally));
    }

    private static Estate estate(Evidence evidence) {
        return evidence.find(Estate.KIND).orElse(Estate.EMPTY);
    }

    private static Vocabulary<WorkspaceRow> vocabulary(List<Attribute<WorkspaceRow>> constant,
            Map<WorkspaceRow, Count> counts) {
        List<Attribute<WorkspaceRow>> all = new ArrayList<>(constant);
        all.addAll(WorkspaceAttributes.found(counts));
        return new Vocabulary<>(all);
    }

    private static List<WorkspaceRow> rows(Estate estate) {
        Map<Unknown, Extras> extras = new IdentityHashMap<>(); // most WorkSpaces share theirs
        Map<String, WorkspaceDirectory> near = new HashMap<>();
        for (WorkspaceDirectory directory : estate.directories()) {
            near.put(directory.id() + directory.scope().region(), directory);
        }
        PlaceMap<Optional<WorkspaceDirectory>> directories = new PlaceMap<>(
                place -> Optional.ofNullable(near.get(place.id() + place.scope().region()))
                        .or(() -> estate.find(WorkspaceDirectory.class, place.id()))); // it may be in several Regions
        List<WorkspaceRow> rows = new ArrayList<>();
        for (Workspace workspace : estate.workspaces()) {
            if (rows.size() % BETWEEN_POLLS == 0) {
                Cancellation.poll();
            }
            rows.add(new WorkspaceRow(workspace,
                    directories.of(workspace),
                    estate.find(WorkspaceBundle.class, workspace.bundleId()),
                    estate.find(ConnectionStatus.class, workspace.id()),
                    estate.find(Subnet.class, workspace.subnetId()),
                    extras.computeIfAbsent(workspace.more(), Extras::of)));
        }
        return rows;
    }

    public Evidence evidence() {
        return evidence;
    }

    public Estate estate() {
        return estate;
    }

    public FindingTally findings() {
        return findings;
    }

    /** In the order of ids. */
    public Sheet<WorkspaceRow> workspaces() {
        return workspaces;
    }

    /** In the order of accounts, Regions and names. */
    public Sheet<DirectoryRow> directories() {
        return directories;
    }

    public FleetTree tree() {
        return tree;
    }

    /** By which queries over this fleet go. */
    public QueryClock clock() {
        return new QueryClock(evidence.asOf(), evidence.zone());
    }
}
