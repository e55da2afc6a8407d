package org.deskwright.cli.internal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.deskwright.cli.Console;
import org.deskwright.cli.ExitCode;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.estate.live.LiveEstate;
import org.deskwright.estate.live.LiveSource;
import org.deskwright.store.Change;
import org.deskwright.store.EstateRefresh;
import org.deskwright.store.EstateStore;
import org.deskwright.store.Retention;
import org.deskwright.store.Snapshot;
import org.deskwright.store.StoreException;

/** Refreshes again and again, and tells what changed. */
public final class Watch {
    private final Console console;
    private final EstateStore store;
    private final LiveEstate estate;
    private final Wanted wanted;
    private final Plan plan;
    private final WatchLines lines;
    private final WatchSchedule<LiveSource> schedule;
    /** What was in vain the last time, by what was asked. */
    private final Map<String, LiveAnswer> troubles = new LinkedHashMap<>();
    private final Set<String> doubles = new HashSet<>();
    private Optional<Snapshot> last;
    /** The newest of this watch, where nothing changed in it. */
    private Optional<Snapshot> quiet = Optional.empty();
    private long refreshes;
    private boolean sound = true;

    /**
     * How to watch.
     *
     * @param interval after a refresh
     * @param count how many refreshes; 0 for no end
     * @param json whether to write lines of JSON
     * @param query which changes to tell
     * @param named ids that were asked for by name
     */
    public record Wanted(Duration interval, long count, boolean json, Optional<ListingQuery> query,
            List<String> named) {}

    /** What to ask for this time. */
    public interface Plan {
        /** @return empty where there is nothing to ask for */
        List<LiveSource> of(List<LiveSource> due) throws StoreException;

        /** A source was asked. */
        default void ended(LiveSource source, boolean sound) {
        }
    }

    public Watch(Console console, EstateStore store, LiveEstate estate, List<LiveSource> sources, Plan plan,
            Wanted wanted) throws StoreException {
        this.console = console;
        this.store = store;
        this.estate = estate;
        this.wanted = wanted;
        this.plan = plan;
        this.lines = new WatchLines(console, wanted.json());
        this.schedule = new WatchSchedule<>(WatchPlaces.apart(sources), wanted.interval(), System::nanoTime);
        this.last = store.newest();
    }

    /** Goes on until the thread is interrupted, nobody reads any more, or it was often enough. */
    public ExitCode run() throws IOException {
        try {
            while (!lines.isReaderGone()) {
                List<LiveSource> due = schedule.due();
                if (due.isEmpty()) {
                    Thread.sleep(schedule.pause().plusMillis(1));
                } else if (round(due)) {
                    return stopped();
                } else if (++refreshes == wanted.count()) {
                    return sound ? ExitCode.OK : ExitCode.UNREADABLE;
                }
            }
            return ExitCode.OK;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stopped();
        }
    }

    private ExitCode stopped() {
        lines.say("stopped" + last.map(s -> "; the last snapshot is " + s.number()).orElse(""));
        return ExitCode.CANCELLED;
    }

    /** Gives whether it was cancelled. A store that fails, as on a full disk, may be well again the next time. */
    private boolean round(List<LiveSource> due) throws IOException {
        lines.goesOn();
        try {
            List<LiveSource> asked = plan.of(due);
            if (!asked.isEmpty()) {
                return refreshed(due, WatchPlaces.together(asked));
            }
            schedule.ended(due, source -> true);
            lines.nothing("nothing changed lately, so nothing was asked", now(), schedule.pause());
        } catch (StoreException e) {
            ended(due, source -> false);
            sound = false;
            lines.nothing("the store cannot be used: " + e.getMessage(), now(), schedule.pause());
        }
        return false;
    }

    private boolean refreshed(List<LiveSource> due, List<LiveSource> asked) throws IOException {
        EstateRefresh.Result result = LiveReading.kept(store, estate, asked, console, LiveReading.Renewal.NOBODY,
                this::sayOnce);
        boolean first = last.isEmpty();
        boolean interrupted = Thread.interrupted(); // what came is told all the same, because the next watch will not
        int told = result.snapshot().isPresent() && !first ? tell(last.get(), result.snapshot().get(), result) : 0;
        last = result.snapshot().or(() -> last);
        leaveOutQuiet(result);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (result.cancelled()) {
            return true;
        }
        troubles(result.answers());
        for (String line : LiveReading.unknown(store, wanted.named(), result.answers())) {
            sayOnce(line);
        }
        store.forget(Retention.USUAL, now());
        ended(due, source -> WatchPlaces.isSound(source, result.answers()));
        int lacking = (int) result.answers().stream().filter(a -> a.state() != State.COMPLETE).count();
        if (result.snapshot().isPresent()) {
            lines.refreshed(result.snapshot().get(), first, told, lacking, schedule.pause());
        } else {
            lines.nothing("nothing came", now(), schedule.pause());
        }
        return false;
    }

    private void sayOnce(String line) {
        if (doubles.add(line)) {
            lines.say(line);
        }
    }

    /** Of those in a row in which nothing changed the newest is enough. */
    private void leaveOutQuiet(EstateRefresh.Result result) throws StoreException {
        Optional<Snapshot> taken = result.snapshot().filter(Watch::isQuiet);
        if (taken.isPresent() && quiet.isPresent()) {
            store.leaveOut(quiet.get());
        }
        quiet = taken;
    }

    private static boolean isQuiet(Snapshot snapshot) {
        return snapshot.isComplete() && snapshot.parts().stream()
                .noneMatch(part -> part.changed() > 0 && Change.isState(part.request().kind()));
    }

    private void ended(List<LiveSource> sources, Predicate<LiveSource> isSound) {
        schedule.ended(sources, isSound);
        sources.forEach(source -> plan.ended(source, isSound.test(source)));
    }

    /** Others may have taken snapshots in between: what they saw in places that are watched is told as well. */
    private int tell(Snapshot before, Snapshot after, EstateRefresh.Result result) throws IOException {
        Set<Scope> scopes = result.answers().stream().map(LiveAnswer::scope).collect(Collectors.toSet());
        List<List<String>> rows = ChangeRows.of(store.changes(before, after).stream()
                .filter(change -> change.isState() && scopes.contains(change.scope())).toList());
        if (wanted.query().isPresent()) {
            Evidence none = Evidence.asOf(after.ended(), ZoneOffset.UTC).build();
            rows = wanted.query().get().choose(rows, none, List::of);
        }
        lines.changes(after, rows);
        return rows.size();
    }

    /** Each trouble is told when it begins and when it is over. */
    private void troubles(List<LiveAnswer> answers) throws IOException {
        Set<String> answered = new HashSet<>();
        sound = true;
        for (LiveAnswer answer : answers) {
            String key = answer.profile() + " " + answer.scope().region() + " " + answer.permission();
            if (answer.state() == State.COMPLETE) {
                answered.add(key);
            } else {
                sound = false;
                LiveAnswer before = troubles.put(key, answer);
                if (before == null || before.state() != answer.state()) {
                    lines.problem(answer, now());
                }
            }
        }
        for (Map.Entry<String, LiveAnswer> trouble : new ArrayList<>(troubles.entrySet())) {
            boolean again = answers.stream().noneMatch(a -> a == trouble.getValue())
                    && (answered.contains(trouble.getKey()) || isEntered(trouble.getValue(), answers));
            if (again) {
                troubles.remove(trouble.getKey());
                lines.over(trouble.getValue(), now());
            }
        }
    }

    /** Whose account was not even known is over when anything of the place is answered; that is no call of its own. */
    private static boolean isEntered(LiveAnswer trouble, List<LiveAnswer> answers) {
        return trouble.permission().equals("sts:GetCallerIdentity")
                && answers.stream().anyMatch(a -> a.profile().equals(trouble.profile()) && a.state() == State.COMPLETE
                        && (trouble.scope().region().isEmpty() || a.scope().region().equals(trouble.scope().region())));
    }

    private Instant now() {
        return console.clock().instant();
    }
}
