package org.deskwright.logs.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.deskwright.logs.check.LogFacts.Origin;

/**
 * Which lines may tell of the same computer and user, though they stand in different logs: those of logs that lie in
 * the same folder, or as near as no other of their kind. Of two computers, neither tells of the other.
 */
final class Neighbours {
    /** A log, and the computer of which a line in it tells; empty where it names none. */
    record Where(String log, String computer) {}

    private record Key(String log, String kind) {}

    /** The logs of one kind that lie nearest to a log. */
    private record Nearest(int shared, Set<String> computers) {}

    private final Map<String, Origin> logs;
    private final Map<String, String[]> paths = new HashMap<>();
    private final Map<Key, Nearest> nearest = new HashMap<>();

    Neighbours(List<Origin> origins) {
        logs = origins.stream().collect(Collectors.toMap(Origin::log, Function.identity(), (a, _) -> a));
    }

    /** Kind of evidence of a log; empty of one that nobody knows. */
    String kind(String log) {
        return logs.containsKey(log) ? logs.get(log).kind() : "";
    }

    /** Whether what one line tells can be behind what the other tells. */
    boolean belong(Where cause, Where effect) {
        if (!cause.computer.isEmpty() && !effect.computer.isEmpty() && !cause.computer.equals(effect.computer)) {
            return false;
        }
        if (cause.log.equals(effect.log)) {
            return true;
        }
        int shared = shared(cause.log, effect.log);
        Nearest causes = nearest(effect.log, kind(cause.log));
        return shared >= causes.shared && shared >= nearest(cause.log, kind(effect.log)).shared
                && (causes.computers.size() <= 1 || !effect.computer.isEmpty());
    }

    private Nearest nearest(String log, String kind) {
        return nearest.computeIfAbsent(new Key(log, kind), _ -> {
            int most = 0;
            Set<String> computers = new HashSet<>();
            for (Origin other : logs.values()) {
                if (!other.kind().equals(kind) || other.log().equals(log)) {
                    continue;
                }
                int shared = shared(log, other.log());
                if (shared > most) {
                    most = shared;
                    computers.clear();
                }
                if (shared == most) {
                    computers.addAll(other.computers());
                }
            }
            return new Nearest(most, computers);
        });
    }

    /** How many folders and archives two names have in common. */
    private int shared(String one, String other) {
        String[] first = path(one);
        String[] second = path(other);
        int same = 0;
        while (same < Math.min(first.length, second.length) - 1 && first[same].equals(second[same])) {
            same++;
        }
        return same;
    }

    private String[] path(String log) {
        return paths.computeIfAbsent(log, name -> name.split("[/\\\\]|!/"));
    }
}
