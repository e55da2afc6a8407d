package org.deskwright.aws.internal;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.live.ApiCall;
import org.deskwright.estate.live.Focus;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.estate.live.LiveListener;
import org.deskwright.estate.live.LivePage;

/**
 * Reads one account and Region: what somebody looks at, then all there is, then what is asked about what there is. All
 * of it shares the rate with whoever else reads there; what somebody looks at is served first.
 */
final class PlaceReading {
    /** Before whatever else is asked in the place, also by others. */

    private final Session session;
    private final Scope scope;
    private final Focus focus;
    private final Pacers pacers;
    private final Duration silence;
    private final LiveListener listener;
    private final UnaryOperator<LiveAnswer> ended;
    private final Tasks tasks;
    private final Found found = new Found();
    /** What is asked before the rest and has not ended; one more until all of that was asked. */
    private final AtomicInteger ahead = new AtomicInteger(1);
    /** Whole answers that were asked for before the rest. */
    private final Set<String> asked = new HashSet<>();
    /** Whether a list of what there is came to its end; more is asked about what is in it. */
    private volatile boolean isAll = true;
    private volatile boolean isAllPools = true;

    /**
     * @param ended is given each answer as it was read, and gives it as it counts
     */
    PlaceReading(Session session, Scope scope, Focus focus, Pacers pacers, Duration silence, LiveListener listener,
            UnaryOperator<LiveAnswer> ended, Tasks tasks) {
        this.session = session;
        this.scope = scope;
        this.focus = focus;
        this.pacers = pacers;
        this.silence = silence;
        this.listener = new Looking(listener, found);
        this.ended = ended;
        this.tasks = tasks;
    }

    void begin() {
        if (!focus.workspaces().isEmpty()) {
            ahead(FocusQuestions.workspaces(focus.workspaces()), Turns.FIRST, _ -> {});
            ahead(FocusQuestions.connections(focus.workspaces()), Turns.CONNECTIONS_FIRST, _ -> {});
        }
        if (!focus.directories().isEmpty()) {
            asked.add(Questions.DIRECTORIES.kind());
            ahead(Questions.DIRECTORIES, Turns.DIRECTORIES_FIRST, answer -> here(answer).forEach(this::directory));
            if (focus.only()) {
                ahead(Questions.DIRECTORY_SERVICE, Turns.FIRST, _ -> {});
            }
        }
        oneLessAhead();
    }

    /** Those directories that are here, unless they are all there is and the rest would be nothing. */
    private List<String> here(LiveAnswer answer) {
        if (answer.state() != State.COMPLETE) {
            return focus.directories();
        }
        List<String> all = found.directories();
        boolean isAll = !focus.only() && focus.directories().containsAll(all);
        return isAll ? List.of() : focus.directories().stream().filter(all::contains).toList();
    }

    private void directory(String directory) {
        ahead(FocusQuestions.ofDirectory(directory), Turns.FIRST, _ -> {
            List<String> workspaces = found.workspaces(directory);
            if (!workspaces.isEmpty()) {
                ahead(FocusQuestions.connections(workspaces), Turns.CONNECTIONS_FIRST, _ -> {});
            }
        });
    }

    private void ahead(Question question, int priority, Consumer<LiveAnswer> then) {
        ahead.incrementAndGet();
        ask(question, priority, answer -> {
            try {
                then.accept(answer);
            } finally {
                oneLessAhead();
            }
        });
    }

    /** The rest comes after that, or an older answer about a part would overrule a newer one about all. */
    private void oneLessAhead() {
        if (ahead.decrementAndGet() == 0 && !focus.only()) {
            rest();
        }
    }

    private void rest() {
        AtomicInteger left = new AtomicInteger((int) Found.KINDS.stream().filter(k -> !asked.contains(k)).count());
        AtomicInteger leftOfAll = new AtomicInteger(left.get() + Found.FURTHER.size());
        for (int i = 0; i < Questions.ALL.size(); i++) {
            Question question = Questions.ALL.get(i);
            if (!asked.contains(question.kind())) {
                ask(question, Turns.LISTS + i, _ -> {
                    boolean isOfKinds = Found.KINDS.contains(question.kind());
                    if (isOfKinds && left.decrementAndGet() == 0) {
                        followUp();
                    }
                    if ((isOfKinds || Found.FURTHER.contains(question.kind())) && leftOfAll.decrementAndGet() == 0) {
                        last();
                    }
                });
            }
        }
    }

    /** What there is is known. */
    private void followUp() {
        int priority = Turns.DETAILS;
        for (Question question : FollowUps.of(found, pacers.clock().instant(), isAll)) {
            ask(question, priority++, answer -> {
                if (question.kind().equals(FollowUps.TAGS) && answer.state() == State.DENIED
                        && !found.workspaces().isEmpty()) {
                    ask(FollowUps.tagsOfEach(found), Turns.LAST, _ -> {});
                }
            });
        }
    }

    /** Pools and bundles are known, too. */
    private void last() {
        LastQuestions.of(found, isAll, isAllPools).forEach(question -> ask(question, Turns.LAST, _ -> {}));
    }

    private void ask(Question question, int priority, Consumer<LiveAnswer> then) {
        Reading reading = new Reading(question, priority, session, scope, pacers, listener, silence);
        tasks.add(session.profile(), scope, () -> {
            LiveAnswer answer = ended.apply(reading.read());
            if (Found.KINDS.contains(answer.kind()) && answer.portion().isAll() && answer.state() != State.COMPLETE) {
                isAll = false;
            }
            if (answer.kind().equals(Questions.kind("DescribeWorkspacesPools")) && answer.state() != State.COMPLETE) {
                isAllPools = false;
            }
            try {
                listener.ended(answer);
            } finally {
                then.accept(answer); // what hangs on it is asked, whatever became of whoever listens
            }
        });
    }

    /** Looks into the pages that were handed on. */
    private record Looking(LiveListener listener, Found found) implements LiveListener {
        @Override
        public void page(LivePage page) {
            listener.page(page);
            found.page(page);
        }

        @Override
        public void ended(LiveAnswer answer) {
            listener.ended(answer);
        }

        @Override
        public void called(ApiCall call) {
            listener.called(call);
        }

        @Override
        public boolean renewed(String profile, String reason) throws InterruptedException {
            return listener.renewed(profile, reason);
        }
    }
}
