package org.deskwright.estate.ui.internal.fleet;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.ui.fleet.FleetSession;
import org.deskwright.estate.ui.fleet.FleetState;
import org.deskwright.estate.ui.fleet.FleetState.Phase;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The one fleet of the workbench. What checks find is added when they are through, not with every one of them, because
 * a table that is sorted by it would never come to rest.
 */
@Component(service = FleetSession.class)
public final class WorkbenchFleet implements FleetSession {
    private static final Texts TEXTS = Texts.beside(WorkbenchFleet.class);
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final List<Consumer<FleetState>> listeners = new CopyOnWriteArrayList<>();
    private final Object lock = new Object();

    @Reference
    private DiagnosisSession session;

    private DiagnosisSession.Subscription subscription;
    private FleetState current = FleetState.NOTHING;
    /** Of what the present lists are made, or those in the making. */
    private Material material = Material.NONE;
    private FleetJob job;

    @Activate
    void activate() {
        subscription = session.subscribe(this::follow);
        follow(session.current());
    }

    @Deactivate
    void deactivate() {
        subscription.end();
        stop();
    }

    private void stop() {
        if (job != null) {
            job.cancel();
            job = null;
        }
    }

    @Override
    public FleetState current() {
        synchronized (lock) {
            return current;
        }
    }

    @Override
    public void narrow(Set<FleetPlace> places) {
        change(state -> state.places().equals(places) ? state : state.narrowed(places));
    }

    @Override
    public void cancel() {
        FleetJob running;
        synchronized (lock) {
            running = job;
        }
        if (session.current().evidence().isEmpty()) {
            session.cancel(); // there is nothing to make lists of yet
        } else if (running != null) {
            running.end(TEXTS.get("stopped"));
        }
    }

    @Override
    public void retry() {
        synchronized (lock) {
            material = Material.NONE;
        }
        follow(session.current());
    }

    @Override
    public Subscription subscribe(Consumer<FleetState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void follow(OpenCase open) {
        change(state -> followed(state, open));
    }

    private FleetState followed(FleetState state, OpenCase open) {
        if (!open.isOpen()) {
            stop();
            material = Material.NONE;
            return FleetState.NOTHING;
        }
        FleetState own = open.origin().number() == state.number()
                ? state
                : new FleetState(Phase.COMING, open.origin().number(), Optional.empty(), Set.of(), "");
        if (open.evidence().isEmpty()) {
            return own.with(Phase.COMING);
        }
        Material next = Material.of(open, material);
        if (next.equals(material)) {
            return own;
        }
        Optional<Fleet> before = next.isJoinedLike(material) ? own.fleet() : Optional.empty();
        material = next;
        stop();
        job = new FleetJob(this, open, before);
        job.schedule();
        FleetJob limited = job;
        CompletableFuture.delayedExecutor(LIMIT.toSeconds(), TimeUnit.SECONDS)
                .execute(() -> limited.end(TEXTS.get("timeout", LIMIT.toSeconds())));
        return own.with(before.isPresent() ? own.phase() : Phase.COMING);
    }

    void made(FleetJob by, Fleet fleet) {
        change(state -> by == job ? state.ready(fleet) : state);
    }

    void broke(FleetJob by, String why) {
        change(state -> by == job ? state.broken(why) : state);
    }

    private void change(UnaryOperator<FleetState> change) {
        FleetState after;
        synchronized (lock) {
            after = change.apply(current);
            if (after.equals(current)) {
                return;
            }
            current = after;
        }
        listeners.forEach(listener -> listener.accept(after));
    }

    /**
     * Of what lists are made. Compared by identity: what was read again is other evidence, though it may say the same.
     *
     * @param estate null where there is none
     */
    private record Material(Estate estate, Evidence evidence, List<ReportedOutcome> outcomes) {
        static final Material NONE = new Material(null, null, List.of());

        static Material of(OpenCase open, Material before) {
            Evidence evidence = open.evidence().orElseThrow();
            List<ReportedOutcome> outcomes = open.state().isRunning() ? before.outcomes : open.outcomes();
            return new Material(evidence.find(Estate.KIND).orElse(null), evidence, outcomes);
        }

        /** Whether it is the same but for what checks have found and the admin has answered. */
        boolean isJoinedLike(Material other) {
            return evidence != null && other.evidence != null && estate == other.estate
                    && evidence.asOf().equals(other.evidence.asOf()) && evidence.zone().equals(other.evidence.zone())
                    && evidence.coverage() == other.evidence.coverage();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Material it && isJoinedLike(it) && outcomes == it.outcomes;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(outcomes);
        }
    }
}
