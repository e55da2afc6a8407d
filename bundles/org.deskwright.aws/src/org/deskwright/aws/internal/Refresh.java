package org.deskwright.aws.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.deskwright.aws.internal.access.Access;
import org.deskwright.aws.internal.access.AwsFiles;
import org.deskwright.aws.internal.access.Clients;
import org.deskwright.aws.internal.access.Http;
import org.deskwright.aws.internal.access.Profiles;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.estate.live.LiveListener;
import org.deskwright.estate.live.LiveSource;

import software.amazon.awssdk.http.SdkHttpClient;

/** One reading of all sources: a virtual thread for each answer. */
public final class Refresh {
    private static final Logger LOG = System.getLogger(Refresh.class.getName());

    private final Pacers pacers;
    private final Setting setting;
    private final LiveListener listener;
    private final ConcurrentLinkedQueue<LiveAnswer> answers = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Session> sessions = new ConcurrentLinkedQueue<>();
    private final Precedence precedence;
    private volatile boolean timeIsUp;

    /**
     * What a reading works with.
     *
     * @param profiles of the user
     * @param access how credentials are got
     * @param threads that read
     */
    public record Setting(Profiles profiles, Access.Setting access, ThreadFactory threads, Limits limits) {
        public Setting(Profiles profiles, Access.Setting access, ThreadFactory threads) {
            this(profiles, access, threads, Limits.USUAL);
        }

        public static Setting ofThisUser() {
            return new Setting(Profiles.read(AwsFiles.ofThisUser()), Access.Setting.USUAL,
                    Thread.ofVirtual().name("aws-", 0).factory());
        }

        public Http http() {
            return Http.of(profiles.environment(), limits.connect(), limits.read());
        }
    }

    public Refresh(Pacers pacers, Setting setting, LiveListener listener) {
        this.pacers = pacers;
        this.setting = setting;
        this.listener = listener;
        this.precedence = new Precedence(pacers.clock());
    }

    /** See {@link org.deskwright.estate.live.LiveEstate#read}. */
    public List<LiveAnswer> run(List<LiveSource> sources) {
        for (int i = 0; i < sources.size(); i++) {
            int order = i;
            regions(sources.get(i)).forEach(region -> precedence.expect(order, region));
        }
        try (SdkHttpClient http = setting.http(); Tasks tasks = new Tasks(setting.threads(), this::unforeseen)) {
            try {
                for (int i = 0; i < sources.size(); i++) {
                    LiveSource source = sources.get(i);
                    int order = i;
                    tasks.add(source.profile(), Scope.UNKNOWN, () -> source(source, order, http, tasks));
                }
                tasks.await(setting.limits().total());
            } catch (TimeoutException e) {
                timeIsUp = true;
                tasks.stop();
            } catch (InterruptedException e) {
                tasks.stop();
                Thread.currentThread().interrupt();
                throw new CancellationException("cancelled");
            } finally {
                sessions.forEach(Session::close);
            }
        }
        List<LiveAnswer> all = new ArrayList<>(answers);
        all.sort(Comparator.comparing(LiveAnswer::scope).thenComparing(LiveAnswer::kind));
        return List.copyOf(all);
    }

    private void unforeseen(String profile, Scope place, Throwable e) {
        LOG.log(Level.WARNING, "Reading with profile " + profile + " ended early", e);
        end(profile, State.FAILED, place, "profile '" + profile + "': " + Failure.of(e).reason());
    }

    private List<String> regions(LiveSource source) {
        return (source.regions().isEmpty() ? setting.profiles().regions(source.profile()) : source.regions()).stream()
                .distinct().toList();
    }

    private void source(LiveSource source, int order, SdkHttpClient http, Tasks tasks) {
        List<String> regions = regions(source);
        Entry entry = new Entry(source, order);
        try {
            if (!setting.profiles().knows(source.profile())) {
                end(source.profile(), State.NOT_SIGNED_IN, Scope.UNKNOWN,
                        "there is no profile '" + source.profile() + "' in the AWS configuration files");
            } else if (regions.isEmpty()) {
                end(source.profile(), State.FAILED, Scope.UNKNOWN,
                        "no Region is given, and the profile '" + source.profile() + "' names none");
            } else {
                read(entry, regions, http, tasks);
                entry.read = true;
            }
        } finally {
            if (!entry.read) {
                regions.forEach(region -> precedence.without(order, region));
            }
        }
    }

    private void read(Entry entry, List<String> regions, SdkHttpClient http, Tasks tasks) {
        LiveSource source = entry.source;
        Clients clients = new Clients(http, setting.profiles(), source.endpoint());
        RenewedCredentials credentials = new RenewedCredentials(
                () -> new Access(clients.again(), setting.access()).provider(source.profile()));
        List<Session> opened = regions.stream()
                .map(region -> new Session(source.profile(), credentials, region, clients, setting.limits().attempt()))
                .toList();
        sessions.addAll(opened);
        // each Region is asked whose credentials these are: one that does not answer must not hold up the others
        opened.forEach(session -> tasks.add(source.profile(), new Scope("", session.region()),
                () -> enter(entry, session, tasks)));
    }

    /** What the Regions of one profile have in common. */
    private static final class Entry {
        private final LiveSource source;
        private final int order;
        private final AtomicReference<String> account = new AtomicReference<>("");
        private final AtomicBoolean told = new AtomicBoolean();
        private boolean read;

        private Entry(LiveSource source, int order) {
            this.source = source;
            this.order = order;
        }

        private String profile() {
            return source.profile();
        }
    }

    private void enter(Entry entry, Session session, Tasks tasks) {
        boolean known = false;
        try {
            entry.account.set(new Identity(session, pacers.clock(), listener).account());
            known = true;
            place(entry, session, new Scope(entry.account.get(), session.region()), tasks);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(entry.profile(), timed(State.CANCELLED), new Scope(entry.account.get(), session.region()), "cancelled");
        } catch (RuntimeException | LinkageError e) {
            if (known) {
                throw e;
            }
            Failure failure = Failure.of(e);
            State state = failure.state();
            boolean ofThePlace = state == State.FAILED || state == State.CANCELLED;
            if (ofThePlace || entry.told.compareAndSet(false, true)) {
                end(entry.profile(), timed(state), new Scope(entry.account.get(), session.region()),
                        "profile '" + entry.profile() + "': " + failure.reason());
            }
        } finally {
            if (!known) {
                precedence.without(entry.order, session.region());
            }
        }
    }

    /** Two profiles may lead to the same account. */
    private void place(Entry entry, Session session, Scope scope, Tasks tasks) throws InterruptedException {
        Optional<String> other = precedence.take(entry.order, entry.profile(), scope);
        if (other.isEmpty()) {
            new PlaceReading(session, scope, entry.source.focus(), pacers, setting.limits().silence(), listener,
                    this::counted, tasks).begin();
        } else if (!other.get().equals(entry.profile())) {
            listener.doubled(entry.profile(), other.get(), scope);
        }
    }

    /** Who is interrupted because the time is up was not cancelled by anybody. */
    private State timed(State state) {
        return timeIsUp && state == State.CANCELLED ? State.FAILED : state;
    }

    private void end(String profile, State state, Scope scope, String reason) {
        LiveAnswer answer = new LiveAnswer(profile, scope, Identity.KIND, Identity.PERMISSION, state, 0, reason);
        answers.add(answer);
        listener.ended(answer);
    }

    private LiveAnswer counted(LiveAnswer read) {
        LiveAnswer answer = timed(read.state()) == read.state()
                ? read
                : new LiveAnswer(read.profile(), read.scope(), read.kind(), read.permission(), State.FAILED,
                        read.pages(), "the time is up: the refresh took longer than " + setting.limits().total(),
                        read.portion());
        answers.add(answer);
        return answer;
    }
}
