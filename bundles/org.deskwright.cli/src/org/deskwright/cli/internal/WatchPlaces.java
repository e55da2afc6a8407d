package org.deskwright.cli.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.deskwright.estate.live.Focus;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.estate.live.LiveSource;

/** Regions are watched each by itself, so that one that fails does not slow down the others of the same account. */
final class WatchPlaces {
    /** What else fails may be a call that is not to be had there, and asking less often would not help. */
    private static final Set<String> DECISIVE = Set.of("aws.sts.get-caller-identity",
            "aws.workspaces.describe-workspaces", "aws.workspaces.describe-workspace-directories");

    private record Together(String profile, Optional<URI> endpoint, Focus focus) {}

    private WatchPlaces() {
    }

    /** A source for each Region; one that leaves the Region to the profile stays as it is. */
    static List<LiveSource> apart(List<LiveSource> sources) {
        return sources.stream().flatMap(source -> source.regions().size() < 2
                ? List.of(source).stream()
                : source.regions().stream().distinct().map(
                        region -> new LiveSource(source.profile(), List.of(region), source.endpoint(), source.focus())))
                .toList();
    }

    /** One for each profile again, because its Regions share the sign-in. */
    static List<LiveSource> together(List<LiveSource> sources) {
        Map<Together, List<String>> regions = new LinkedHashMap<>();
        sources.forEach(
                source -> regions.computeIfAbsent(new Together(source.profile(), source.endpoint(), source.focus()),
                        key -> new ArrayList<>()).addAll(source.regions()));
        return regions.entrySet().stream()
                .map(e -> new LiveSource(e.getKey().profile(), e.getValue(), e.getKey().endpoint(), e.getKey().focus()))
                .toList();
    }

    /** A missing permission is no failure that passes. */
    static boolean isSound(LiveSource source, List<LiveAnswer> answers) {
        return answers.stream().filter(a -> a.profile().equals(source.profile()) && DECISIVE.contains(a.kind()))
                .filter(a -> source.regions().isEmpty() || a.scope().region().isEmpty()
                        || source.regions().contains(a.scope().region()))
                .noneMatch(a -> a.state() == State.FAILED || a.state() == State.NOT_SIGNED_IN);
    }
}
