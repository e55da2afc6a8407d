package org.deskwright.aws.fake.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.google.gson.JsonObject;

/** WorkSpaces on their way from one state to another. They move with the clock of the fake. */
final class MovingStates {
    /** Where an action leads, by way of what, how long that takes, and from where it may begin. */
    private record Way(String through, String to, Duration takes, Set<String> from) {}

    private record Move(Way way, Instant since) {
        String state(Instant now) {
            return now.isBefore(since.plus(way.takes())) ? way.through() : way.to();
        }
    }

    /** The states are those that the API reference names as preconditions; the durations are invented. */
    private static final Map<String, Way> WAYS = Map.of("RebootWorkspaces",
            new Way("REBOOTING", "AVAILABLE", Duration.ofSeconds(150), Set.of("AVAILABLE", "UNHEALTHY", "REBOOTING")),
            "StartWorkspaces", new Way("STARTING", "AVAILABLE", Duration.ofSeconds(90), Set.of("STOPPED")),
            "StopWorkspaces", new Way("STOPPING", "STOPPED", Duration.ofSeconds(60),
                    Set.of("AVAILABLE", "IMPAIRED", "UNHEALTHY", "ERROR")));

    private final Map<String, Move> moves = new ConcurrentHashMap<>();

    /** Begins the move; gives the error code when the state does not allow it, else an empty text. */
    String begin(String operation, JsonObject workspace, Instant now) {
        Way way = WAYS.get(operation);
        JsonObject current = workspace.deepCopy();
        apply(current, now);
        boolean alwaysOn = !operation.equals("RebootWorkspaces") && current.has("WorkspaceProperties")
                && current.getAsJsonObject("WorkspaceProperties").get("RunningMode").getAsString().equals("ALWAYS_ON");
        if (alwaysOn || !way.from().contains(current.get("State").getAsString())) {
            return "OperationNotSupportedException";
        }
        moves.put(current.get("WorkspaceId").getAsString(), new Move(way, now));
        return "";
    }

    /** Puts the state of the moment into what is answered. */
    void apply(JsonObject workspace, Instant now) {
        Move move = moves.get(workspace.get("WorkspaceId").getAsString());
        if (move != null) {
            workspace.addProperty("State", move.state(now));
        }
    }
}
