package org.deskwright.live.ui.internal.session;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.live.ui.session.LivePlace;
import org.deskwright.store.Outcome;
import org.deskwright.store.Snapshot;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Looks into the store how old what is known of each place is. */
final class AgesJob extends Job {
    private static final Texts TEXTS = Texts.beside(AgesJob.class);

    /**
     * What the store knows of a place.
     *
     * @param readAt of directories and WorkSpaces, the older
     * @param lacking what was asked in vain the last time that it was asked
     */
    record Known(Optional<Instant> readAt, List<LiveAnswer> lacking) {}

    private final WorkbenchLive live;
    private final Consumer<Map<Scope, Known>> found;

    AgesJob(WorkbenchLive live, Consumer<Map<Scope, Known>> found) {
        super(TEXTS.get("ages"));
        this.live = live;
        this.found = found;
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            if (live.hasStore()) {
                found.accept(known(live.store(store -> store.snapshots())));
            }
        } catch (IOException e) {
            // whoever opens it or refreshes is told the same
            ILog.of(AgesJob.class).warn(e.getMessage(), e);
        }
        return Status.OK_STATUS;
    }

    static Map<Scope, Known> known(List<Snapshot> oldestFirst) {
        Map<Scope, Map<String, Instant>> complete = new HashMap<>();
        Map<Scope, Map<String, LiveAnswer>> inVain = new HashMap<>();
        for (Snapshot snapshot : oldestFirst) {
            for (Snapshot.Part part : snapshot.parts()) {
                Scope scope = part.request().scope();
                String kind = part.request().kind();
                if (!part.request().isWhole() && LivePlace.isTelling(kind)) {
                    continue; // a part makes the rest no younger
                }
                Map<String, LiveAnswer> ofScope = inVain.computeIfAbsent(scope, s -> new TreeMap<>());
                if (part.outcome() == Outcome.COMPLETE) {
                    complete.computeIfAbsent(scope, s -> new HashMap<>()).put(kind, part.begun());
                    ofScope.remove(kind);
                } else {
                    ofScope.put(kind, answer(part));
                }
            }
        }
        Map<Scope, Known> known = new HashMap<>();
        inVain.forEach((scope, answers) -> known.put(scope,
                new Known(complete.getOrDefault(scope, Map.of()).entrySet().stream()
                        .filter(e -> LivePlace.isTelling(e.getKey())).map(Map.Entry::getValue)
                        .min(Comparator.naturalOrder()), List.copyOf(answers.values()))));
        return known;
    }

    private static LiveAnswer answer(Snapshot.Part part) {
        State state = switch (part.outcome()) {
            case DENIED -> State.DENIED;
            case SKIPPED -> State.CANCELLED;
            case COMPLETE, PARTIAL, FAILED -> State.FAILED;
        };
        return new LiveAnswer("", part.request().scope(), part.request().kind(), permission(part.request().kind()),
                state, 0, part.reason());
    }

    /** {@code aws.ec2.describe-subnets} as {@code ec2:DescribeSubnets}. */
    private static String permission(String kind) {
        String[] parts = kind.split("\\.", 3);
        if (parts.length < 3) {
            return kind;
        }
        StringBuilder operation = new StringBuilder();
        for (String word : parts[2].split("-")) {
            operation.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return parts[1] + ":" + operation;
    }
}
