package org.deskwright.estate.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.Workspace;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Launches that were refused outright: of these no WorkSpace is left to look at, only CloudTrail knows of them. */
final class RefusedLaunchCheck extends EstateCheck {
    private static final Set<String> CREATE = Set.of("CreateWorkspaces");

    RefusedLaunchCheck() {
        super("estate.refused-launch");
    }

    /** What became of one WorkSpace that was asked for; the code is empty where it was granted. */
    private record Launch(TrailEvent event, String directory, String user, String bundle, String code, String text) {
        String owner() {
            return directory + "/" + user.toLowerCase(Locale.ROOT);
        }
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        if (!reading.has(Kinds.EVENTS)) {
            verdicts.missing("events-unread", Values.NONE, Missing.evidence(Kinds.EVENTS, "CreateWorkspaces"));
            return;
        }
        Map<String, Launch> latest = new TreeMap<>();
        TrailEvent.named(evidence, CREATE).stream().flatMap(RefusedLaunchCheck::launches)
                .filter(launch -> !launch.user.isEmpty()).forEach(launch -> latest.put(launch.owner(), launch));
        List<Launch> refused = latest.values().stream().filter(launch -> !launch.code.isEmpty()).toList();
        Set<String> served = owners(refused, reading);
        Duration lately = Duration.ofDays(parameters.integer("days"));
        int settled = latest.size() - refused.size();
        int longAgo = 0;
        for (Launch launch : refused) {
            if (served.contains(launch.owner())) {
                settled++;
            } else if (!launch.event.isWithin(lately)) {
                longAgo++;
            } else {
                say(launch, reading.isComplete(Kinds.WORKSPACES, launch.event.scope()), verdicts);
            }
        }
        if (longAgo > 0) {
            verdicts.notApplicable("long-ago", Values.of("count", longAgo, "days", lately.toDays()));
        }
        if (settled > 0) {
            verdicts.passed("granted", Values.of("count", settled));
        }
        if (verdicts.isEmpty()) {
            verdicts.notApplicable("nobody-launched", Values.NONE);
        }
    }

    /** @param whole whether a WorkSpace that is not in the evidence is not there */
    private static void say(Launch launch, boolean whole, Verdicts verdicts) {
        Subject subject = new Subject("user", launch.owner(), launch.user, launch.event.scope());
        Values values = Values.of("user", launch.user, "directory", launch.directory, "bundle", launch.bundle, "code",
                launch.code, "text", launch.text, "at", launch.event.at(), "actor", launch.event.actor());
        List<EvidenceRef> refs = List.of(launch.event.ref());
        verdicts.add(whole
                ? new Outcome.Finding(subject, "refused", values, refs)
                : new Outcome.MissingEvidence(subject, "workspaces-unread", values, refs,
                        List.of(Missing.evidence(Kinds.WORKSPACES, launch.event.scope().toString()))));
    }

    /** Which of them have a WorkSpace by now. */
    private static Set<String> owners(List<Launch> refused, Reading reading) {
        Set<String> users = refused.stream().map(launch -> launch.user.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Set<String> owners = new HashSet<>();
        for (Workspace workspace : users.isEmpty() ? List.<Workspace>of() : reading.estate().liveWorkspaces()) {
            String user = workspace.userName().toLowerCase(Locale.ROOT);
            if (users.contains(user) && !WorkspaceStates.failedToLaunch(workspace)) {
                owners.add(workspace.directoryId() + "/" + user);
            }
        }
        return owners;
    }

    /** A call may be refused as a whole, or for some of what it asks for. */
    private static Stream<Launch> launches(TrailEvent event) {
        if (!event.isAccepted()) {
            return event.parameters("workspaces").stream()
                    .map(asked -> launch(event, asked, event.errorCode(), Trees.text(event.record(), "errorMessage")));
        }
        List<Launch> launches = new ArrayList<>();
        event.answers("pendingRequests").forEach(granted -> launches.add(launch(event, granted, "", "")));
        for (JsonObject failed : event.answers("failedRequests")) {
            launches.add(launch(event, failed.get("workspaceRequest"), Trees.text(failed, "errorCode"),
                    Trees.text(failed, "errorMessage")));
        }
        return launches.stream();
    }

    private static Launch launch(TrailEvent event, JsonElement asked, String code, String text) {
        return new Launch(event, Trees.text(asked, "directoryId"), Trees.text(asked, "userName"),
                Trees.text(asked, "bundleId"), code, text);
    }
}
