package org.deskwright.estate.awscli;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.estate.columns.Columns;
import org.deskwright.estate.model.ConnectionFacts;
import org.deskwright.estate.model.Unknown;

/** What {@link ConnectionStatusJson} reads, out of columns when somebody asks for it; their places are rows. */
final class ConnectionColumns implements ConnectionFacts {
    private static final String CHECKED = "ConnectionStateCheckTimestamp";
    private static final String USED = "LastKnownUserConnectionTimestamp";
    private static final Set<String> KNOWN = Set.of("WorkspaceId", "ConnectionState", CHECKED, USED);

    private final CellTexts state;
    private final CellMoments checkedAt;
    private final CellMoments lastConnectedAt;
    private final CellRest more;

    /** @throws IOException where anything in the columns is not as it has to be */
    ConnectionColumns(Columns columns, Pool pool) throws IOException {
        state = CellTexts.of(columns, "ConnectionState", pool);
        checkedAt = CellMoments.of(columns, CHECKED, pool);
        lastConnectedAt = CellMoments.of(columns, USED, pool);
        more = new CellRest(columns, KNOWN, List.of());
    }

    @Override
    public String state(int place) {
        return state.text(place);
    }

    @Override
    public Optional<Instant> checkedAt(int place) {
        return checkedAt.at(place);
    }

    @Override
    public Optional<Instant> lastConnectedAt(int place) {
        return lastConnectedAt.at(place);
    }

    @Override
    public Unknown more(int place) {
        return more.of(place);
    }
}
