package org.deskwright.live.ui.internal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.account.Connection;
import org.deskwright.estate.live.LiveEstate;
import org.deskwright.estate.live.LiveSource;
import org.deskwright.live.ui.session.LiveState.Next;
import org.deskwright.store.LivelyDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RefreshPlanTest implements RefreshPlan.Means {
    private static final Connection WORKS = new Connection("works", "111122223333", "", "aws", List.of("eu-west-1"),
            Optional.empty());

    private final List<LivelyDirectory> lively = new ArrayList<>();
    private final LinkedBlockingQueue<List<LiveSource>> read = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Next> planned = new LinkedBlockingQueue<>();
    private final LiveBoard board = new LiveBoard();
    private final ExecutorService orders = Executors.newSingleThreadExecutor();
    private final RefreshPlan plan = new RefreshPlan(this, board, orders);

    @Override
    public Optional<LiveEstate> reader() {
        return Optional.of((sources, listener) -> List.of());
    }

    @Override
    public List<LivelyDirectory> lively(Instant since) {
        return lively;
    }

    @Override
    public void read(LiveEstate reader, List<LiveSource> sources, boolean asked, boolean whole) {
        read.add(sources);
    }

    @AfterEach
    void end() {
        plan.end();
        orders.shutdown();
    }

    private void begin() {
        board.subscribe(state -> state.next().ifPresent(planned::add));
        plan.automatic(true);
    }

    @Test
    void whereNothingIsConnectedItGoesOnToBePlanned() throws InterruptedException {
        lively.add(new LivelyDirectory(new Scope("111122223333", "eu-west-1"), "d-1", 1));
        begin();
        assertTrue(planned.take().whole());
        assertEquals(List.of(), List.copyOf(read));
    }

    @Test
    void whatHasChangedLatelyComesFirstAndThenInBetween() throws InterruptedException {
        board.change(
                state -> state.connected(List.of(WORKS), Places.of(List.of(WORKS), Connection::regions, List.of())));
        lively.add(new LivelyDirectory(new Scope("111122223333", "eu-west-1"), "d-1", 1));
        begin();
        assertEquals(List.of("d-1"), read.poll(30, TimeUnit.SECONDS).getFirst().focus().directories());
        plan.refreshed(true, true);
        assertEquals(false, planned.take().whole());
    }

    @Test
    void whoIsOverBeginsNothing() throws InterruptedException {
        plan.end();
        plan.some(List.of(WORKS.source()));
        orders.shutdown();
        assertTrue(orders.awaitTermination(30, TimeUnit.SECONDS));
        assertEquals(List.of(), List.copyOf(read));
    }
}
