package org.deskwright.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.deskwright.cli.Console;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.estate.live.EvidenceFolder;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.estate.live.LiveEstate;
import org.deskwright.estate.live.LiveListener;
import org.deskwright.estate.live.LivePage;
import org.deskwright.estate.live.LiveSource;
import org.deskwright.report.text.Printable;
import org.deskwright.store.EstateRefresh;
import org.deskwright.store.EstateStore;
import org.deskwright.store.StoreException;

/** Reads from AWS into a folder or the store, and shows how far it is. */
public final class LiveReading {
    private LiveReading() {
    }

    /** Gets credentials anew that ended while they were used. */
    public interface Renewal {
        /** Nobody can be asked. */
        Renewal NOBODY = (profile, reason) -> false;

        /** @return whether there are others now */
        boolean renewed(String profile, String reason);
    }

    /** What could not be read is told on standard error, a line each. */
    public static List<LiveAnswer> into(Path folder, LiveEstate estate, List<LiveSource> sources, Console console,
            Renewal renewal) {
        EvidenceFolder kept = new EvidenceFolder(folder, console.clock().instant());
        List<LiveAnswer> answers;
        Set<String> doubled = new ConcurrentSkipListSet<>();
        try (ProgressBar progress = new ProgressBar(console)) {
            answers = estate.read(sources, new Shown(kept, progress, doubled, renewal));
        }
        doubled.forEach(line -> console.err().println("deskwright: " + Printable.line(line)));
        tell(answers, console);
        return answers;
    }

    /** Likewise, as a snapshot. */
    public static EstateRefresh.Result into(EstateStore store, LiveEstate estate, List<LiveSource> sources,
            Console console, Renewal renewal) throws StoreException {
        EstateRefresh.Result result = kept(store, estate, sources, console, renewal,
                line -> console.err().println("deskwright: " + Printable.line(line)));
        if (!result.cancelled()) {
            tell(result.answers(), console);
        }
        return result;
    }

    /**
     * Likewise, without telling what could not be read.
     *
     * @param doubled is told of profiles that lead where another one leads
     */
    static EstateRefresh.Result kept(EstateStore store, LiveEstate estate, List<LiveSource> sources, Console console,
            Renewal renewal, Consumer<String> doubled) throws StoreException {
        Set<String> lines = new ConcurrentSkipListSet<>();
        try (ProgressBar progress = new ProgressBar(console)) {
            return EstateRefresh.run(store, estate, sources, console.clock(),
                    new Shown(LiveListener.NONE, progress, lines, renewal));
        } finally {
            lines.forEach(doubled);
        }
    }

    private static void tell(List<LiveAnswer> answers, Console console) {
        problems(answers).forEach(problem -> console.err().println(Printable.line(problem.line())));
    }

    /** Shows each page once it was kept. */
    private record Shown(LiveListener kept, ProgressBar progress, Set<String> doubles, Renewal renewal,
            AtomicInteger pages) implements LiveListener {
        Shown(LiveListener kept, ProgressBar progress, Set<String> doubles, Renewal renewal) {
            this(kept, progress, doubles, renewal, new AtomicInteger());
        }

        @Override
        public void page(LivePage page) {
            kept.page(page);
            progress.show("page " + pages.incrementAndGet() + ": " + page.scope() + " " + page.command(), 0, 0);
        }

        @Override
        public void ended(LiveAnswer answer) {
            kept.ended(answer);
        }

        @Override
        public boolean renewed(String profile, String reason) {
            progress.hold(true);
            try {
                return renewal.renewed(profile, reason);
            } finally {
                progress.hold(false);
            }
        }

        @Override
        public void doubled(String profile, String used, Scope scope) {
            doubles.add("profile '" + profile + "' leads to the account " + scope.account() + " like '" + used
                    + "', which is used");
        }
    }

    /**
     * Ids that nobody knows after they were asked for, as a line for each; none where some account or Region did not
     * answer, for then it cannot be told.
     */
    static List<String> unknown(EstateStore store, List<String> named, List<LiveAnswer> answers) throws StoreException {
        List<String> lines = new ArrayList<>();
        if (answers.stream().allMatch(a -> a.state() == State.COMPLETE)) {
            for (String id : named) {
                if (store.history(id).isEmpty()) {
                    lines.add("none of the accounts and Regions that were asked knows " + id);
                }
            }
        }
        return lines;
    }

    /** Likewise, told on standard error. */
    public static void tellUnknown(EstateStore store, List<String> named, List<LiveAnswer> answers, Console console)
            throws StoreException {
        unknown(store, named, answers).forEach(line -> console.err().println("deskwright: " + Printable.line(line)));
    }

    /** What was asked and not, or not wholly, answered. */
    public static List<ReadProblem> problems(List<LiveAnswer> answers) {
        return answers.stream().filter(answer -> answer.state() != State.COMPLETE).map(
                answer -> ReadProblem.whole(answer.scope() + " " + answer.permission(), reason(answer), advice(answer)))
                .toList();
    }

    private static String reason(LiveAnswer answer) {
        String what = switch (answer.state()) {
            case DENIED -> "the permission is missing";
            case NOT_SIGNED_IN -> "AWS does not take the credentials";
            case CANCELLED -> "cancelled";
            case FAILED, COMPLETE -> "not read";
        };
        return what + (answer.pages() > 0 ? " after page " + answer.pages() : "")
                + (answer.reason().isEmpty() ? "" : ": " + answer.reason());
    }

    private static String advice(LiveAnswer answer) {
        return switch (answer.state()) {
            case DENIED -> "allow " + answer.permission() + ", or go without: the checks that need it will say so";
            case NOT_SIGNED_IN ->
                "sign in with 'deskwright estate login', or look at the profile with 'deskwright estate accounts'";
            default -> "try again";
        };
    }
}
