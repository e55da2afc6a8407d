package org.deskwright.live.ui.internal.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.account.Connection;
import org.deskwright.estate.fleet.FleetPlace.Directory;
import org.deskwright.estate.live.Focus;
import org.deskwright.estate.live.LiveSource;
import org.deskwright.live.ui.session.LivePlace;
import org.deskwright.store.LivelyDirectory;

/** What of the connected places is asked for first, or alone. */
final class Focuses {
    /** Each costs a call or more, which the rest waits for. */
    private static final int MOST_LIVELY = 3;

    private Focuses() {
    }

    /** Those that are watched, and of each place those in which most happened, as far as they are connected. */
    static List<Directory> of(Collection<Directory> watched, List<LivelyDirectory> lively, List<LivePlace> places) {
        Set<Scope> connected = places.stream().map(LivePlace::scope).collect(Collectors.toSet());
        List<Directory> all = new ArrayList<>(watched);
        Map<Scope, Integer> counts = new LinkedHashMap<>();
        for (LivelyDirectory each : lively) {
            if (counts.merge(each.scope(), 1, Integer::sum) <= MOST_LIVELY) {
                all.add(new Directory(each.scope(), each.directory()));
            }
        }
        return all.stream().filter(d -> connected.contains(d.scope())).distinct().toList();
    }

    /** All of the sources, with these before the rest. */
    static List<LiveSource> first(List<LiveSource> sources, List<LivePlace> places, List<Directory> directories) {
        return sources.stream().map(source -> {
            List<Scope> scopes = Places.of(places, List.of(source)).stream().map(LivePlace::scope).toList();
            List<String> ids = directories.stream().filter(d -> scopes.contains(d.scope())).map(Directory::id).toList();
            return source.focus().isEmpty() && !ids.isEmpty() ? source.with(Focus.first(ids, List.of())) : source;
        }).toList();
    }

    /** These alone; none where none of them is connected. Two profiles of one account are one too many. */
    static List<LiveSource> only(List<LivePlace> places, Map<Scope, Focus> parts) {
        List<LiveSource> sources = new ArrayList<>();
        parts.forEach((scope, focus) -> places.stream().filter(p -> p.scope().equals(scope)).findFirst()
                .map(LivePlace::connection).map(c -> source(c, scope, focus)).ifPresent(sources::add));
        return sources;
    }

    private static LiveSource source(Connection connection, Scope scope, Focus focus) {
        return new LiveSource(connection.profile(), List.of(scope.region()), connection.endpoint(), focus);
    }

    static Map<Scope, Focus> parts(List<Directory> directories) {
        Map<Scope, Focus> parts = new LinkedHashMap<>();
        directories.forEach(d -> parts.merge(d.scope(), Focus.only(List.of(d.id()), List.of()),
                (before, more) -> before.with(more.directories())));
        return parts;
    }

    /** Whether nothing but parts of places is asked for. */
    static boolean areParts(List<LiveSource> sources) {
        return sources.stream().allMatch(source -> source.focus().only());
    }
}
