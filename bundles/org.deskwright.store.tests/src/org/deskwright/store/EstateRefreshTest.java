package org.deskwright.store;

import static org.deskwright.store.Pages.IRELAND;
import static org.deskwright.store.Pages.WORKSPACES;
import static org.deskwright.store.Pages.hour;
import static org.deskwright.store.Pages.states;
import static org.deskwright.store.Pages.store;
import static org.deskwright.store.Pages.workspaces;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.estate.live.LiveEstate;
import org.deskwright.estate.live.LiveListener;
import org.deskwright.estate.live.LivePage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a refresh leaves of what accounts say that are not all well. */
class EstateRefreshTest {
    private static final String IDENTITY = "aws.sts.get-caller-identity";
    private static final Scope NOBODY = new Scope("", "eu-west-1");

    @TempDir
    private Path folder;
    private EstateStore store;

    @BeforeEach
    void open() throws Exception {
        store = store(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Snapshot refreshed(LiveEstate estate) throws StoreException {
        return EstateRefresh.run(store, estate, List.of(), () -> hour(1), LiveListener.NONE).snapshot().orElseThrow();
    }

    private static LiveAnswer signedOut(String profile) {
        return new LiveAnswer(profile, NOBODY, IDENTITY, "sts:GetCallerIdentity", State.NOT_SIGNED_IN, 0,
                "profile '" + profile + "': the session has expired");
    }

    private static LiveAnswer page(LiveListener to) {
        to.page(new LivePage(IRELAND, WORKSPACES, 1, hour(1),
                new String(workspaces("a=AVAILABLE"), StandardCharsets.UTF_8)));
        return new LiveAnswer("good", IRELAND, WORKSPACES, "workspaces:DescribeWorkspaces", State.COMPLETE, 1, "");
    }

    @Test
    void profilesThatAreSignedOutDoNotSpoilTheAnswersOfOthers() throws Exception {
        Snapshot snapshot = refreshed((sources, listener) -> {
            listener.ended(signedOut("one"));
            listener.ended(signedOut("two"));
            LiveAnswer good = page(listener);
            listener.ended(signedOut("three"));
            listener.ended(good);
            return List.of();
        });
        assertEquals(Map.of("a", "AVAILABLE"), states(store));
        assertEquals(List.of("COMPLETE []", "FAILED [one]", "FAILED [three]", "FAILED [two]"), snapshot.parts().stream()
                .map(part -> part.outcome() + " " + part.request().values()).sorted().toList());
    }

    @Test
    void whatEndsTwiceCountsOnce() throws Exception {
        Snapshot snapshot = refreshed((sources, listener) -> {
            listener.ended(signedOut("one"));
            listener.ended(signedOut("one"));
            LiveAnswer good = page(listener);
            listener.ended(good);
            listener.ended(good);
            listener.ended(signedOut("one"));
            return List.of();
        });
        assertEquals(List.of(Outcome.COMPLETE, Outcome.FAILED),
                snapshot.parts().stream().map(Snapshot.Part::outcome).sorted().toList());
    }
}
