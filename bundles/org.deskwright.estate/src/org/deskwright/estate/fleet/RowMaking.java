package org.deskwright.estate.fleet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.check.Cancellation;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.query.Beside;

/** Makes the rows of a fleet's WorkSpaces; of many, two halves at once. */
final class RowMaking {
    private static final int MANY = 20_000;
    private static final int BETWEEN_POLLS = 4096;

    private final Estate estate;
    private final Map<String, WorkspaceDirectory> near = new HashMap<>();
    private final Neighbours neighbours;
    private final List<Workspace> workspaces;
    private final WorkspaceRow[] rows;
    private final Map<FleetPlace.Directory, DirectorySum> sums = new HashMap<>();

    RowMaking(Estate estate) {
        this.estate = estate;
        this.neighbours = new Neighbours(estate);
        this.workspaces = estate.workspaces();
        this.rows = new WorkspaceRow[workspaces.size()];
        for (WorkspaceDirectory directory : estate.directories()) {
            near.put(directory.id() + directory.scope().region(), directory);
        }
    }

    /** In the order of ids; not to be changed. */
    List<WorkspaceRow> rows() {
        int half = rows.length / 2;
        if (rows.length < MANY) {
            make(0, rows.length);
        } else {
            Beside.run(() -> make(0, half), () -> make(half, rows.length));
        }
        return List.of(rows);
    }

    /** What the rows of each directory amount to; after {@link #rows}. */
    Map<FleetPlace.Directory, DirectorySum> sums() {
        return sums;
    }

    /** A directory that WorkSpaces are in, and what they amount to. */
    private record Named(Optional<WorkspaceDirectory> directory, DirectorySum sum) {}

    private void make(int from, int to) {
        PlaceMap<Named> directories = new PlaceMap<>(place -> new Named(directory(place), new DirectorySum()));
        for (int i = from; i < to; i++) {
            if (i % BETWEEN_POLLS == 0) {
                Cancellation.poll();
            }
            Workspace workspace = workspaces.get(i);
            Named named = directories.of(workspace);
            named.sum.add(workspace);
            rows[i] = new WorkspaceRow(workspace, named.directory, neighbours);
        }
        synchronized (sums) {
            directories.forEach((place, named) -> sums.computeIfAbsent(place, _ -> new DirectorySum()).add(named.sum));
        }
    }

    /** It may be in several Regions. */
    private Optional<WorkspaceDirectory> directory(FleetPlace.Directory place) {
        return Optional.ofNullable(near.get(place.id() + place.scope().region()))
                .or(() -> estate.find(WorkspaceDirectory.class, place.id()));
    }
}
