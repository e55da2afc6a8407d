package org.deskwright.estate.fleet;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.estate.fleet.FindingTally.Count;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.WorkspacesPool;
import org.deskwright.estate.query.Attribute;
import org.deskwright.estate.query.QueryClock;
import org.deskwright.estate.query.Sheet;
import org.deskwright.estate.query.Vocabulary;

/**
 * A fleet as its lists show it: made once for each evidence. Making it takes a while for a large one (about a second
 * for 100,000 WorkSpaces, with {@link Sheet#prepare}); it ends when the thread is interrupted.
 */
public final class Fleet {
    private final Evidence evidence;
    private final Estate estate;
    private final FindingTally findings;
    private final List<Attribute<WorkspaceRow>> constant;
    private final Map<FleetPlace.Directory, DirectorySum> sums;
    private final Sheet<WorkspaceRow> workspaces;
    private final FleetTree tree;
    private final Sheet<DirectoryRow> directories;

    private Fleet(Evidence evidence, FindingTally findings, List<Attribute<WorkspaceRow>> constant,
            Map<FleetPlace.Directory, DirectorySum> sums, Sheet<WorkspaceRow> workspaces,
            Sheet<DirectoryRow> directories, FleetTree tree) {
        this.evidence = evidence;
        this.estate = estate(evidence);
        this.findings = findings;
        this.constant = constant;
        this.sums = sums;
        this.workspaces = workspaces;
        this.directories = directories;
        this.tree = tree;
    }

    /** Without findings; see {@link #withFindings}. */
    public static Fleet of(Evidence evidence) {
        Estate estate = estate(evidence);
        RowMaking making = new RowMaking(estate);
        List<WorkspaceRow> rows = making.rows();
        List<Attribute<WorkspaceRow>> constant = WorkspaceAttributes.constant(evidence.zone());
        Sheet<WorkspaceRow> workspaces = new Sheet<>(rows, vocabulary(constant, Map.of()));
        List<DirectoryRow> directories = DirectoryRow.all(estate, making.sums());
        return new Fleet(evidence, FindingTally.NONE, constant, making.sums(), workspaces,
                new Sheet<>(directories, DirectoryRow.vocabulary(evidence.zone(), FindingTally.NONE)),
                FleetTree.of(evidence, making.sums(), rows, directories, FindingTally.NONE));
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
        return new Fleet(evidence, tally, constant, sums, workspaces.with(vocabulary(constant, counts)),
                directories.with(DirectoryRow.vocabulary(evidence.zone(), tally)),
                FleetTree.of(evidence, sums, workspaces.rows(), directories.rows(), tally));
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

    public Evidence evidence() {
        return evidence;
    }

    public Estate estate() {
        return estate;
    }

    /** In the order of accounts, Regions and ids; read anew each time. */
    public List<WorkspacesPool> pools() {
        return pools(evidence);
    }

    /** Those that evidence tells of, likewise. */
    public static List<WorkspacesPool> pools(Evidence evidence) {
        return PoolReading.of(evidence);
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
