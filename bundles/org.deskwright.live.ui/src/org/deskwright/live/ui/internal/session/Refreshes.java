package org.deskwright.live.ui.internal.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;

import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.estate.live.ApiCall;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LivePage;
import org.deskwright.estate.live.LiveSource;
import org.deskwright.live.ui.session.CallLog;
import org.deskwright.live.ui.session.LivePlace;
import org.deskwright.live.ui.session.LiveState;

/** The refreshes that are under way: what comes of them is put on the board, and shown now and then. */
final class Refreshes {
    private final WorkbenchLive owner;
    private final LiveBoard board;
    private final Pages pages = new Pages();
    private final PageCounts counts = new PageCounts();
    private final CallLog calls = new CallLog();
    private final Pulse pulse = new Pulse();
    private final List<RefreshJob> running = new CopyOnWriteArrayList<>();

    Refreshes(WorkbenchLive owner, LiveBoard board) {
        this.owner = owner;
        this.board = board;
    }

    CallLog calls() {
        return calls;
    }

    /** What came of them so far. */
    List<SourceFile> files() {
        return pages.files();
    }

    OptionalInt pagesLeft(Scope scope, String service) {
        boolean reading = board.current().place(scope).filter(LivePlace::isReading).isPresent();
        return reading ? counts.left(scope, service) : OptionalInt.empty();
    }

    /** A refresh begins; gives how many pages came the last time, 0 when that is not known. */
    int begun(RefreshJob job) {
        pages.begin(job, Instant.now());
        pulse.begin();
        List<LivePlace> places = new ArrayList<>();
        board.change(state -> {
            boolean first = running.isEmpty();
            LiveState begun = state.with(Places.begun(state.places(), job.sources(), counts::last));
            places.clear();
            places.addAll(Places.of(begun.places(), job.sources()));
            return first ? begun.running(true) : begun;
        });
        running.add(job);
        places.forEach(place -> counts.begin(place.scope()));
        return Places.expected(places);
    }

    /** @param open whether it is to be seen when it is not yet */
    void page(RefreshJob job, LivePage page, boolean open) {
        pages.add(job, page);
        counts.page(page);
        board.change(state -> state.with(Places.page(state.places(), page)));
        if (open && !owner.isOpen()) {
            owner.open();
        }
        beat();
    }

    void answered(LiveAnswer answer) {
        counts.ended(answer);
        boolean complete = answer.state() == LiveAnswer.State.COMPLETE;
        board.change(state -> state
                .with(complete ? Places.complete(state.places(), answer) : Places.lacking(state.places(), answer)));
        beat();
    }

    void called(ApiCall call) {
        calls.add(call);
        if (call.permission().equals("sts:GetCallerIdentity") && !call.scope().account().isEmpty()) {
            owner.settle(call.profile(), call.scope());
        }
    }

    /** Shows what came so far, now and then. */
    private void beat() {
        if (pulse.isDue(owner.showMillis())) {
            owner.showUnlessBusy();
        }
    }

    /** @param problem why nothing could be kept; empty when it could */
    void ended(RefreshJob job, String problem) {
        running.remove(job);
        pages.end(job);
        // before anybody hears that it is over
        owner.show();
        board.change(state -> {
            List<LiveSource> others = running.stream().flatMap(other -> other.sources().stream()).toList();
            LiveState ended = state.with(Places.ended(state.places(), job.sources(), others))
                    .running(!running.isEmpty()).written();
            return problem.isEmpty() ? ended : ended.failed(problem);
        });
    }
}
