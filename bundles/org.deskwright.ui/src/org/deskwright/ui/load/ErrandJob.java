package org.deskwright.ui.load;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Has an errand done on a thread of its own, so that it need not wait for one that is deaf to being stopped. */
final class ErrandJob<T> extends Job {
    private static final Texts TEXTS = Texts.beside(ErrandJob.class);
    /** In which work that is stopped may still clean up. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Duration limit;
    private final Loader<T> work;
    private final Optional<Object> family;
    private final Function<T, String> said;
    private final Consumer<T> then;
    private final Consumer<IStatus> failed;
    private final CompletableFuture<Outcome<T>> end = new CompletableFuture<>();
    private final CompletableFuture<Outcome<T>> stopped = new CompletableFuture<>();
    private volatile Thread worker;

    ErrandJob(String name, Duration limit, Loader<T> work, Optional<Object> family, Function<T, String> said,
            Consumer<T> then, Consumer<IStatus> failed) {
        super(name);
        this.limit = limit;
        this.work = work;
        this.family = family;
        this.said = said;
        this.then = then;
        this.failed = failed;
    }

    @Override
    public boolean belongsTo(Object known) {
        return known == Errand.class || family.filter(known::equals).isPresent();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        worker = Thread.ofPlatform().daemon().name(getName())
                .start(() -> end.complete(Outcome.of(getName(), work, monitor)));
        CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS).execute(() -> {
            if (!end.isDone()) {
                monitor.setCanceled(true);
                stop(new Outcome.Failed<>(TEXTS.get("timeout", getName(), limit.toSeconds()),
                        TEXTS.get("timeout.advice")));
            }
        });
        if (monitor.isCanceled()) {
            canceling();
        }
        Outcome<T> outcome = end.join();
        return switch (outcome) {
            case Outcome.Loaded<T>(T value) -> {
                then.accept(value);
                String sentence = said.apply(value);
                yield sentence.isEmpty() ? Status.OK_STATUS : Status.info(sentence);
            }
            case Outcome.Stopped<T>() -> status(stopped.getNow(outcome));
            case Outcome.Failed<T> _ -> status(outcome);
        };
    }

    /** Of a job that fails the workbench shows but a small mark; to be told, the failure goes another way. */
    private IStatus status(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Failed<?>(String message, String advice)) {
            failed.accept(Status.error(message + " " + advice));
        }
        return Status.CANCEL_STATUS;
    }

    @Override
    protected void canceling() {
        stop(new Outcome.Stopped<>());
    }

    /** The first reason counts. */
    private void stop(Outcome<T> reason) {
        stopped.complete(reason);
        end.completeOnTimeout(stopped.join(), GRACE.toMillis(), TimeUnit.MILLISECONDS);
        Thread running = worker;
        if (running != null) {
            running.interrupt();
        }
    }
}
