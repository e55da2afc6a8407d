package org.deskwright.live.ui.internal.session;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.account.AwsAccounts;
import org.deskwright.estate.account.AwsProfile;
import org.deskwright.estate.account.Connection;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.live.Focus;
import org.deskwright.estate.live.LiveEstate;
import org.deskwright.estate.live.LiveSource;
import org.deskwright.estate.live.RateBudget;
import org.deskwright.live.ui.session.CallLog;
import org.deskwright.live.ui.session.LivePlace;
import org.deskwright.live.ui.session.LiveSession;
import org.deskwright.live.ui.session.LiveState;
import org.deskwright.store.LivelyDirectory;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.thread.UiThreadGuard;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The one live session of the workbench. */
@Component(service = LiveSession.class)
public final class WorkbenchLive implements LiveSession {
    private static final Texts TEXTS = Texts.beside(WorkbenchLive.class);

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile LiveEstate estate;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile AwsAccounts access;
    @Reference
    private DiagnosisSession diagnosis;

    /** What concerns connections is done one after the other, and none of it on the display thread. */
    private final ExecutorService orders = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("live-connections").factory());
    private final Connections connections = new Connections(StoreHolder.area());

    private final LiveBoard board = new LiveBoard();
    private final StoreHolder holder = new StoreHolder();
    private final Refreshes refreshes = new Refreshes(this, board);
    private final LiveFeed feed = new LiveFeed(this, refreshes::files);
    private final LastOpen lastOpen = new LastOpen();
    private Subscription watching = () -> {};
    private final RefreshPlan plan = new RefreshPlan(new Means(), board, orders);

    /** What it has of all this. */
    private final class Means implements RefreshPlan.Means {
        @Override
        public Optional<LiveEstate> reader() {
            return Optional.ofNullable(estate);
        }

        @Override
        public List<LivelyDirectory> lively(Instant since) throws IOException {
            return hasStore() ? store(store -> store.lively(since)) : List.of();
        }

        @Override
        public void read(LiveEstate reader, List<LiveSource> sources, boolean asked, boolean whole) {
            new RefreshJob(WorkbenchLive.this, reader, sources, asked, whole).schedule();
        }
    }

    @Activate
    void activate() {
        watching = diagnosis.subscribe(state -> lastOpen.hear(state, isOpen()));
        if (PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench().addWorkbenchListener(new WorkbenchEnd(this::stop));
        }
        remember(before -> before);
        watch(List.of(), true); // as they are remembered
        orders.execute(
                () -> new AgesJob(this, known -> board.change(state -> state.with(Places.known(state.places(), known))))
                        .schedule());
    }

    private void stop() {
        plan.end();
        cancel();
    }

    @Deactivate
    void deactivate() {
        watching.end();
        stop();
        orders.shutdown();
        holder.close();
    }

    @Override
    public boolean isInstalled() {
        return estate != null;
    }

    @Override
    public LiveState current() {
        return board.current();
    }

    @Override
    public Subscription subscribe(Consumer<LiveState> listener) {
        return board.subscribe(listener);
    }

    @Override
    public Optional<AwsAccounts> accounts() {
        return Optional.ofNullable(access);
    }

    @Override
    public void connect(Connection connection) {
        remember(before -> Connections.with(before, connection));
    }

    @Override
    public void disconnect(Connection connection) {
        remember(before -> before.stream().filter(each -> !LivePlace.isSame(each, connection)).toList());
    }

    /** Changes what is in the file, which others may have changed, too; what cannot be read is not written over. */
    private void remember(UnaryOperator<List<Connection>> change) {
        orders.execute(() -> {
            try {
                List<Connection> before = connections.read();
                List<Connection> now = change.apply(before);
                if (!now.equals(before)) {
                    connections.write(now);
                }
                // for which files may have to be read: not while others wait for the board
                Map<Connection, List<String>> regions = new HashMap<>();
                now.forEach(connection -> regions.put(connection, regions(connection)));
                board.change(state -> state.connected(now, Places.of(now, regions::get, state.places())));
            } catch (IOException e) {
                board.change(state -> state.troubled(e.getMessage()));
            }
        });
    }

    /** A connection may leave its Region to the profile. */
    private List<String> regions(Connection connection) {
        return connection.regions().isEmpty()
                ? accounts().flatMap(a -> a.profiles().find(connection.profile())).map(AwsProfile::region)
                        .filter(region -> !region.isEmpty()).map(List::of).orElse(List.of())
                : connection.regions();
    }

    @Override
    public void refresh() {
        plan.all();
    }

    @Override
    public void refresh(List<Connection> chosen) {
        plan.some(chosen.stream().map(Connection::source).toList());
    }

    @Override
    public boolean refresh(Set<FleetPlace> places) {
        return plan.some(Places.sources(board.current(), places));
    }

    @Override
    public boolean refresh(Map<Scope, Focus> parts) {
        return plan.some(Focuses.only(board.current().places(), parts));
    }

    @Override
    public void watch(Collection<FleetPlace.Directory> directories, boolean on) {
        plan.watch(directories, on);
    }

    @Override
    public void cancel() {
        Job.getJobManager().cancel(RefreshJob.class);
    }

    @Override
    public void automatic(boolean on) {
        plan.automatic(on);
    }

    @Override
    public void open() {
        if (!isOpen()) {
            diagnosis.open(feed);
        }
    }

    @Override
    public boolean isOpen() {
        return diagnosis.feed().filter(open -> open == feed).isPresent();
    }

    @Override
    public void complain(String problem) {
        board.change(state -> state.failed(problem));
    }

    @Override
    public CallLog calls() {
        return refreshes.calls();
    }

    @Override
    public List<RateBudget> budgets() {
        LiveEstate reader = estate;
        return reader == null ? List.of() : reader.budgets();
    }

    @Override
    public OptionalInt pagesLeft(Scope scope, String service) {
        return refreshes.pagesLeft(scope, service);
    }

    @Override
    public <T> T store(Work<T> work) throws IOException {
        UiThreadGuard.forbid("the store of the live estate");
        T result = work.on(holder.get());
        holder.takeSetAside()
                .ifPresent(file -> board.change(state -> state.failed(TEXTS.get("set-aside", file.toString()))));
        return result;
    }

    /** Whether anything was ever kept; asking makes no store. */
    boolean hasStore() {
        return holder.exists();
    }

    Refreshes refreshes() {
        return refreshes;
    }

    /** Now it is known which account a profile leads to. */
    void settle(String profile, Scope scope) {
        boolean news = board.current().connections().stream()
                .anyMatch(c -> c.profile().equals(profile) && !c.account().equals(scope.account()));
        if (news) {
            // at once, because the next answer names the account
            board.change(state -> state.with(Places.settled(state.places(), profile, scope.account())));
            remember(before -> before.stream()
                    .map(c -> c.profile().equals(profile) ? Connections.to(c, scope.account()) : c).toList());
        }
    }

    /** How long it takes to show what came. */
    long showMillis() {
        return feed.lastMillis();
    }

    void showUnlessBusy() {
        if (!diagnosis.current().state().isRunning()) {
            show();
        }
    }

    /** Reads anew what is shown, where it is the live estate. */
    void show() {
        if (isOpen()) {
            diagnosis.rerun();
        }
    }

    /**
     * @param whole whether it was about all that is connected
     * @param problem why nothing could be kept; empty when it could
     */
    void ended(RefreshJob job, boolean sound, boolean whole, String problem) {
        refreshes.ended(job, problem);
        plan.refreshed(sound, whole);
    }
}
