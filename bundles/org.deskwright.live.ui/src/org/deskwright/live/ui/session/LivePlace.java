package org.deskwright.live.ui.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.account.Connection;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LivePage;

/**
 * How an account in a Region stands.
 *
 * @param connection that it is read by
 * @param scope the account is empty until it is known
 * @param phase what is done about it
 * @param readAt when the newest of it was read; empty where nothing ever was
 * @param pages how many came in this refresh, or in the last one
 * @param expected how many came the last time; 0 when that is not known
 * @param lacking what was asked in vain the last time
 * @param begun when the answers that tell how old the place is were begun, by kind, in this refresh
 * @param whole those of them that were read to their end
 */
public record LivePlace(Connection connection, Scope scope, Phase phase, Optional<Instant> readAt, int pages,
        int expected, List<LiveAnswer> lacking, Map<String, Instant> begun, Set<String> whole) {
    /** The question whose credentials these are, which comes before all others. */
    private static final String IDENTITY = "aws.sts.get-caller-identity";
    private static final Set<String> TELLING = Set.of("aws.workspaces.describe-workspaces",
            "aws.workspaces.describe-workspace-directories");

    /** What is done about a place. */
    public enum Phase {
        IDLE, READING
    }

    public LivePlace {
        lacking = List.copyOf(lacking);
        begun = Map.copyOf(begun);
        whole = Set.copyOf(whole);
    }

    /** Whose answers are yet to come. */
    private LivePlace(Connection connection, Scope scope, Phase phase, Optional<Instant> readAt, int pages,
            int expected, List<LiveAnswer> lacking) {
        this(connection, scope, phase, readAt, pages, expected, lacking, Map.of(), Set.of());
    }

    /** Whether one of the connections takes the place of the other. */
    public static boolean isSame(Connection one, Connection other) {
        return one.profile().equals(other.profile()) && one.endpoint().equals(other.endpoint());
    }

    /** Of which nothing is known yet. */
    public static LivePlace of(Connection connection, String region) {
        return new LivePlace(connection, new Scope(connection.account(), region), Phase.IDLE, Optional.empty(), 0, 0,
                List.of());
    }

    public boolean isReading() {
        return phase == Phase.READING;
    }

    /** Whether what the place is about, or even who asks, was asked in vain the last time. */
    public boolean isUnread() {
        return !isReading() && lacking.stream().anyMatch(a -> a.state() == LiveAnswer.State.NOT_SIGNED_IN
                || a.state() != LiveAnswer.State.CANCELLED && (isTelling(a.kind()) || a.kind().equals(IDENTITY)));
    }

    /** Begins to be read; what was said of the last time is forgotten. */
    public LivePlace begun(int lastPages) {
        return new LivePlace(connection, scope, Phase.READING, readAt, 0, lastPages, List.of());
    }

    /** A part of it begins to be read; of the rest counts what was said the last time. */
    public LivePlace begunPart() {
        return new LivePlace(connection, scope, Phase.READING, readAt, 0, 0, lacking);
    }

    /** A page came. */
    public LivePlace page(LivePage page) {
        Map<String, Instant> times = new HashMap<>(begun);
        if (isTelling(page.kind()) && page.portion().isAll()) {
            times.putIfAbsent(page.kind(), page.readAt());
        }
        return new LivePlace(connection, scope, phase, readAt, pages + 1, expected, lacking, times, whole);
    }

    /**
     * An answer was read to its end. The place is as old as the older of those that tell of it, once all of them are
     * there: a part makes the rest no younger, and neither does what breaks off.
     */
    public LivePlace complete(LiveAnswer answer) {
        List<LiveAnswer> still = new ArrayList<>(lacking);
        still.removeIf(before -> before.kind().equals(answer.kind())
                && (answer.portion().isAll() || before.portion().equals(answer.portion())));
        Set<String> read = new HashSet<>(whole);
        if (begun.containsKey(answer.kind()) && answer.portion().isAll()) {
            read.add(answer.kind());
        }
        Optional<Instant> at = read.containsAll(TELLING) ? begun.values().stream().min(Instant::compareTo) : readAt;
        return new LivePlace(connection, scope, phase, at, pages, expected, still, begun, read);
    }

    /** Whether an answer of this kind tells how old what is known of a place is: WorkSpaces and their directories. */
    public static boolean isTelling(String kind) {
        return TELLING.contains(kind);
    }

    /** Something was asked in vain. */
    public LivePlace lacking(LiveAnswer answer) {
        List<LiveAnswer> all = new ArrayList<>(lacking);
        all.removeIf(before -> before.kind().equals(answer.kind()) && before.portion().equals(answer.portion()));
        all.add(answer);
        return new LivePlace(connection, scope, phase, readAt, pages, expected, all, begun, whole);
    }

    public LivePlace ended() {
        return new LivePlace(connection, scope, Phase.IDLE, readAt, pages, expected, lacking);
    }

    /** Of the same connection after something of it changed. */
    public LivePlace of(Connection other) {
        return new LivePlace(other, new Scope(other.account(), scope.region()), phase, readAt, pages, expected, lacking,
                begun, whole);
    }

    /** What the store knows of it. */
    public LivePlace known(Optional<Instant> at, List<LiveAnswer> inVain) {
        return new LivePlace(connection, scope, phase, at, pages, expected, inVain);
    }
}
