package org.deskwright.core.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.Outcome.Failed.Reason;
import org.deskwright.core.report.ReportedOutcome;

/**
 * One run of the engine, used once. The thread that asked for it is the only one that settles checks and calls the
 * listener; check threads do no more than put what they have into a queue, so that what comes late is not heard.
 */
final class Diagnosis {
    private static final Logger LOG = System.getLogger(Diagnosis.class.getName());

    private final DiagnosisRequest request;
    private final OutcomeTexts texts;
    private final EngineListener listener;
    private final List<ReportedOutcome> outcomes = new ArrayList<>();
    private final BlockingQueue<CheckRun.News> news = new LinkedBlockingQueue<>();
    private final Set<CheckRun> open = new LinkedHashSet<>();
    private int done;
    private int of;
    private long progress;

    Diagnosis(DiagnosisRequest request, OutcomeTexts texts, EngineListener listener) {
        this.request = request;
        this.texts = texts;
        this.listener = listener;
    }

    /**
     * Whether it was cancelled.
     *
     * @param beforehand what is plain without asking a check
     */
    boolean run(List<ReportedOutcome> beforehand, List<Check> checks) {
        of = beforehand.size() + checks.size();
        tell(() -> listener.started(of));
        tell(() -> listener.planned(checks.stream().map(check -> check.descriptor().id()).toList()));
        progress = System.nanoTime();
        checks.forEach(check -> open.add(CheckRun.start(check, request, texts, news::add)));
        beforehand.forEach(outcome -> settled(outcome.check(), List.of(outcome)));
        try {
            while (!open.isEmpty()) {
                take(news.poll(untilNextLimit(), TimeUnit.NANOSECONDS));
                takeAllWaiting();
                giveUpOverdue();
            }
            return false;
        } catch (InterruptedException e) {
            // the flag is set again by the engine, after the listener was told without it
            takeAllWaiting();
            boolean cancelled = !open.isEmpty();
            List.copyOf(open).forEach(run -> giveUp(run, Reason.CANCELLED));
            if (!cancelled) {
                Thread.currentThread().interrupt();
            }
            return cancelled;
        }
    }

    List<ReportedOutcome> outcomes() {
        return outcomes;
    }

    private void takeAllWaiting() {
        for (CheckRun.News next = news.poll(); next != null; next = news.poll()) {
            take(next);
        }
    }

    private void take(CheckRun.News next) {
        switch (next) {
            case CheckRun.Begun(CheckRun run) when open.contains(run) -> tell(() -> listener.checkBegan(run.id()));
            case CheckRun.Answer(CheckRun run, List<ReportedOutcome> said) when open.remove(run) ->
                settled(run.id(), said);
            case null, default -> {
                // nothing came in time, or from a run that was given up
            }
        }
    }

    /**
     * A check's time runs from its first turn. One that still waits for it is given up only when nothing has moved for
     * as long as the limit: then the machine is too busy to let it begin at all.
     */
    private long deadline(CheckRun run, long lastMove) {
        return run.begunAt().orElse(lastMove) + limit();
    }

    private long lastMove() {
        return open.stream().flatMapToLong(run -> run.begunAt().stream()).map(at -> at - progress).filter(d -> d > 0)
                .max().orElse(0) + progress;
    }

    private long untilNextLimit() {
        long now = System.nanoTime();
        long lastMove = lastMove();
        return open.stream().mapToLong(run -> deadline(run, lastMove) - now).min().orElse(0);
    }

    private void giveUpOverdue() {
        long now = System.nanoTime();
        long lastMove = lastMove();
        List.copyOf(open).stream().filter(run -> deadline(run, lastMove) - now <= 0)
                .forEach(run -> giveUp(run, Reason.TIME_LIMIT));
    }

    private long limit() {
        Duration limit = request.checkTimeLimit();
        return limit.compareTo(Duration.ofDays(1)) > 0 ? TimeUnit.DAYS.toNanos(1) : limit.toNanos();
    }

    private void giveUp(CheckRun run, Reason reason) {
        open.remove(run);
        settled(run.id(), run.giveUp(reason, request.checkTimeLimit()));
    }

    private void settled(String check, List<ReportedOutcome> said) {
        progress = System.nanoTime();
        outcomes.addAll(said);
        done++;
        tell(() -> listener.checkFinished(check, said, done, of));
    }

    private static void tell(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A listener of the diagnosis failed", e);
        }
    }
}
