package org.deskwright.core.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.deskwright.core.check.CheckRegistry;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Figure;

/** The counting of what a report shows as charts, on a thread beside those of the checks. */
final class FigureRun {
    private static final Logger LOG = System.getLogger(FigureRun.class.getName());

    private final FutureTask<List<Figure>> task;
    private final Thread thread;

    private FigureRun(CheckRegistry registry, Evidence evidence) {
        task = new FutureTask<>(() -> registry.figures(evidence));
        thread = Thread.ofPlatform().daemon().name("figures").unstarted(task);
    }

    static FigureRun start(CheckRegistry registry, Evidence evidence) {
        FigureRun run = new FigureRun(registry, evidence);
        run.thread.start();
        return run;
    }

    /**
     * The figures; none when they take longer than that or the caller is interrupted, which its flag then tells. A
     * report without charts is whole in all that matters.
     */
    List<Figure> figures(Duration limit) {
        try {
            return task.get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            stop();
            LOG.log(Level.WARNING, "The figures took longer than " + limit);
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "No figures", e.getCause());
        }
        return List.of();
    }

    void stop() {
        thread.interrupt();
    }
}
