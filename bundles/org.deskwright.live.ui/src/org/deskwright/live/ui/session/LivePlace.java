package org.deskwright.live.ui.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
 */
public record LivePlace(Connection connection, Scope scope, Phase phase, Optional<Instant> readAt, int pages,
        int expected, List<LiveAnswer> lacking) {
    /** The question whose credentials these are, which comes before all others. */
    private static final String IDENTITY = "aws.sts.get-caller-identity";
    private static final String WORKSPACES = "aws.workspaces.describe-workspaces";

    /** What is done about a place. */
    public enum Phase {
        IDLE, READING
    }

    public LivePlace {
        lacking = List.copyOf(lacking);
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

    /** A page came. Only what the place is about tells how old the place is. */
    public LivePlace page(LivePage page) {
        // the list of directories comes also with a part alone, which makes the rest no younger
        boolean isAll = page.kind().equals(WORKSPACES) && page.portion().isAll();
        Optional<Instant> at = isAll ? Optional.of(page.readAt()) : readAt;
        return new LivePlace(connection, scope, phase, at, pages + 1, expected, lacking);
    }

    /** Whether an answer of this kind tells how old what is known of a place is: WorkSpaces and their directories. */
    public static boolean isTelling(String kind) {
        return kind.equals(WORKSPACES) || kind.equals("aws.workspaces.describe-workspace-directories");
    }

    /** Something was asked in vain. */
    public LivePlace lacking(LiveAnswer answer) {
        List<LiveAnswer> all = new ArrayList<>(lacking);
        all.removeIf(before -> before.kind().equals(answer.kind()) && before.portion().equals(answer.portion()));
        all.add(answer);
        return new LivePlace(connection, scope, phase, readAt, pages, expected, all);
    }

    public LivePlace ended() {
        return new LivePlace(connection, scope, Phase.IDLE, readAt, pages, expected, lacking);
    }

    /** Of the same connection after something of it changed. */
    public LivePlace of(Connection other) {
        return new LivePlace(other, new Scope(other.account(), scope.region()), phase, readAt, pages, expected,
                lacking);
    }

    /** What the store knows of it. */
    public LivePlace known(Optional<Instant> at, List<LiveAnswer> inVain) {
        return new LivePlace(connection, scope, phase, at, pages, expected, inVain);
    }
}
