package org.deskwright.estate.awscli;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.estate.model.ConnectionStatus;

import com.google.gson.JsonObject;

/** {@code workspaces:DescribeWorkspacesConnectionStatus}. */
final class ConnectionStatusJson {
    private ConnectionStatusJson() {
    }

    static ConnectionStatus read(Members in, Provenance provenance) throws IOException {
        String id = "";
        String state = "";
        Optional<Instant> checkedAt = Optional.empty();
        Optional<Instant> lastConnectedAt = Optional.empty();
        while (in.next()) {
            switch (in.name()) {
                case "WorkspaceId" -> id = in.text();
                case "ConnectionState" -> state = in.common();
                case "ConnectionStateCheckTimestamp" -> checkedAt = in.instant();
                case "LastKnownUserConnectionTimestamp" -> lastConnectedAt = in.instant();
                default -> in.keep();
            }
        }
        return new ConnectionStatus(id, state, checkedAt, lastConnectedAt, provenance, in.unknown());
    }

    static JsonObject write(ConnectionStatus item) {
        return new JsonBuilder().text("WorkspaceId", item.id()).text("ConnectionState", item.state())
                .time("ConnectionStateCheckTimestamp", item.checkedAt())
                .time("LastKnownUserConnectionTimestamp", item.lastConnectedAt()).with(item.more());
    }
}
