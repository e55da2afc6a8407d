package org.deskwright.core.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Outcome.Failed.Reason;
import org.deskwright.core.check.Subject;
import org.deskwright.core.report.ReportedOutcome;

/** One check on its thread. */
final class CheckRun {
    private static final Logger LOG = System.getLogger(CheckRun.class.getName());
    private static final int MESSAGE_LIMIT = 500;

    private final CheckDescriptor descriptor;
    private final Check check;
    private final DiagnosisRequest request;
    private final OutcomeTexts texts;
    private final Consumer<News> news;
    private final Thread thread;
    private volatile OptionalLong begunAt = OptionalLong.empty();
    private volatile boolean givenUp;

    /** What its thread tells of a run; it may come after the run was given up. */
    sealed interface News {
        CheckRun run();
    }

    /** The check has its first turn. */
    record Begun(CheckRun run) implements News {}

    /** What the check said. */
    record Answer(CheckRun run, List<ReportedOutcome> outcomes) implements News {}

    private CheckRun(Check check, DiagnosisRequest request, OutcomeTexts texts, Consumer<News> news) {
        this.descriptor = check.descriptor();
        this.check = check;
        this.request = request;
        this.texts = texts;
        this.news = news;
        this.thread = Thread.ofPlatform().daemon().name("check " + descriptor.id()).unstarted(this::run);
    }

    static CheckRun start(Check check, DiagnosisRequest request, OutcomeTexts texts, Consumer<News> news) {
        CheckRun run = new CheckRun(check, request, texts, news);
        run.thread.start();
        return run;
    }

    String id() {
        return descriptor.id();
    }

    /** By {@code System.nanoTime()}; empty while it waits for its first turn. */
    OptionalLong begunAt() {
        return begunAt;
    }

    /** Asks the thread to stop, and says why there is no answer. */
    List<ReportedOutcome> giveUp(Reason reason, Duration limit) {
        givenUp = true;
        thread.interrupt();
        return reported(failed(reason, reason == Reason.TIME_LIMIT ? texts.timeLimit(limit) : ""));
    }

    private void run() {
        begunAt = OptionalLong.of(System.nanoTime());
        news.accept(new Begun(this));
        news.accept(new Answer(this, evaluated()));
    }

    private List<ReportedOutcome> evaluated() {
        try {
            return new AskedCheck(check, request).answer().stream().map(o -> texts.reported(descriptor, o)).toList();
        } catch (Throwable e) {
            // whatever a check throws, even an Error, is its own failure and not that of the diagnosis
            if (!givenUp) {
                LOG.log(Level.WARNING, "Check " + id() + " failed", e);
            }
            return reported(failed(Reason.ERROR, told(e)));
        }
    }

    private List<ReportedOutcome> reported(Outcome outcome) {
        return List.of(texts.reported(descriptor, outcome));
    }

    private static Outcome failed(Reason reason, String message) {
        return new Outcome.Failed(Subject.ESTATE, reason, message);
    }

    /** Class and message on one line; the rest is in the log. */
    private static String told(Throwable e) {
        String message = e.getMessage() == null ? "" : e.getMessage().replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip();
        String line = e.getClass().getName() + (message.isEmpty() ? "" : ": " + message);
        return line.length() > MESSAGE_LIMIT ? line.substring(0, MESSAGE_LIMIT) + "…" : line;
    }
}
