package org.deskwright.aws.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.deskwright.aws.internal.access.Access;
import org.deskwright.aws.internal.access.AwsFiles;
import org.deskwright.aws.internal.access.Clients;
import org.deskwright.aws.internal.access.Http;
import org.deskwright.aws.internal.access.Profiles;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.live.ApiCall;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.estate.live.LiveListener;
import org.deskwright.estate.live.LivePage;
import org.deskwright.estate.live.LiveSource;

import software.amazon.awssdk.http.SdkHttpClient;

/** One reading of all sources: a virtual thread for each answer. */
public final class Refresh {
    private static final String IDENTITY = "aws.sts.get-caller-identity";
    private static final String IDENTITY_PERMISSION = "sts:GetCallerIdentity";

    private static final int LAST = 1000;

    private final Pacers pacers;
    private final Setting setting;
    private final LiveListener listener;
    private final ConcurrentLinkedQueue<LiveAnswer> answers = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Session> sessions = new ConcurrentLinkedQueue<>();
    private final Set<Scope> begun = ConcurrentHashMap.newKeySet();
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
    }

    /** See {@link org.deskwright.estate.live.LiveEstate#read}. */
    public List<LiveAnswer> run(List<LiveSource> sources) {
        Phaser open = new Phaser(1);
        try (SdkHttpClient http = setting.http();
                ExecutorService threads = Executors.newThreadPerTaskExecutor(setting.threads())) {
            try {
                sources.forEach(source -> submit(threads, open, () -> source(source, http, threads, open)));
                open.awaitAdvanceInterruptibly(open.arrive(), setting.limits().total().toMillis(),
                        TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                timeIsUp = true;
                threads.shutdownNow();
            } catch (InterruptedException e) {
                threads.shutdownNow();
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

    /** The SDK looks for the classes behind SSO and roles by name; they can be seen from here alone. */
    private static void submit(ExecutorService threads, Phaser open, Runnable task) {
        open.register();
        try {
            threads.submit(() -> {
                Thread.currentThread().setContextClassLoader(Refresh.class.getClassLoader());
                try {
                    task.run();
                } finally {
                    open.arriveAndDeregister();
                }
            });
        } catch (RejectedExecutionException e) {
            open.arriveAndDeregister(); // cancelled, or the time is up
        }
    }

    private void source(LiveSource source, SdkHttpClient http, ExecutorService threads, Phaser open) {
        List<String> regions = source.regions().isEmpty()
                ? setting.profiles().regions(source.profile())
                : source.regions();
        if (!setting.profiles().knows(source.profile())) {
            end(State.NOT_SIGNED_IN, Scope.UNKNOWN,
                    "there is no profile '" + source.profile() + "' in the AWS configuration files");
            return;
        }
        if (regions.isEmpty()) {
            end(State.FAILED, Scope.UNKNOWN,
                    "no Region is given, and the profile '" + source.profile() + "' names none");
            return;
        }
        read(source, regions, http, threads, open);
    }

    private void read(LiveSource source, List<String> regions, SdkHttpClient http, ExecutorService threads,
            Phaser open) {
        Clients clients = new Clients(http, setting.profiles(), source.endpoint());
        RenewedCredentials credentials = new RenewedCredentials(
                () -> new Access(clients.again(), setting.access()).provider(source.profile()));
        List<Session> opened = regions.stream().distinct()
                .map(region -> new Session(source.profile(), credentials, region, clients, setting.limits().attempt()))
                .toList();
        sessions.addAll(opened);
        // each Region is asked whose credentials these are: one that does not answer must not hold up the others
        Entry entry = new Entry(source.profile());
        opened.forEach(session -> submit(threads, open, () -> enter(entry, session, threads, open)));
    }

    /** What the Regions of one profile have in common. */
    private static final class Entry {
        private final String profile;
        private final AtomicReference<String> account = new AtomicReference<>("");
        private final AtomicBoolean told = new AtomicBoolean();

        private Entry(String profile) {
            this.profile = profile;
        }
    }

    private void enter(Entry entry, Session session, ExecutorService threads, Phaser open) {
        try {
            entry.account.set(account(session));
        } catch (RuntimeException | LinkageError e) {
            Failure failure = Failure.of(e);
            State state = failure.state();
            boolean ofThePlace = state == State.FAILED || state == State.CANCELLED;
            if (ofThePlace || entry.told.compareAndSet(false, true)) {
                end(timed(state), new Scope(entry.account.get(), session.region()),
                        "profile '" + entry.profile + "': " + failure.reason());
            }
            return;
        }
        region(session, new Scope(entry.account.get(), session.region()), threads, open);
    }

    /** The one that the credentials are of; the request is logged like any other. */
    private String account(Session session) {
        Instant sent = pacers.clock().instant();
        String result = "OK";
        String requestId = "";
        String account = "";
        try {
            var identity = session.sts.get().getCallerIdentity(_ -> {});
            account = identity.account();
            requestId = identity.responseMetadata().requestId();
            return account;
        } catch (RuntimeException | LinkageError e) {
            result = Failure.of(e).code();
            throw e;
        } finally {
            listener.called(new ApiCall(sent, session.profile(), new Scope(account, session.region()),
                    IDENTITY_PERMISSION, "{}", requestId, Duration.between(sent, pacers.clock().instant()), 1, result));
        }
    }

    /** Who is interrupted because the time is up was not cancelled by anybody. */
    private State timed(State state) {
        return timeIsUp && state == State.CANCELLED ? State.FAILED : state;
    }

    private void end(State state, Scope scope, String reason) {
        LiveAnswer answer = new LiveAnswer(scope, IDENTITY, IDENTITY_PERMISSION, state, 0, reason);
        answers.add(answer);
        listener.ended(answer);
    }

    /** Two profiles may lead to the same account. */
    private void region(Session session, Scope scope, ExecutorService threads, Phaser open) {
        if (!begun.add(scope)) {
            return;
        }
        Found found = new Found();
        AtomicInteger left = new AtomicInteger(Found.KINDS.size());
        for (int i = 0; i < Questions.ALL.size(); i++) {
            Question question = Questions.ALL.get(i);
            ask(question, i, session, scope, found, threads, open, _ -> {
                if (Found.KINDS.contains(question.kind()) && left.decrementAndGet() == 0) {
                    followUp(session, scope, found, threads, open);
                }
            });
        }
    }

    /** What there is is known. */
    private void followUp(Session session, Scope scope, Found found, ExecutorService threads, Phaser open) {
        int priority = Questions.ALL.size();
        for (Question question : FollowUps.of(found, pacers.clock().instant())) {
            ask(question, priority++, session, scope, found, threads, open, answer -> {
                if (question.kind().equals(FollowUps.TAGS) && answer.state() == State.DENIED
                        && !found.workspaces().isEmpty()) {
                    ask(FollowUps.tagsOfEach(found), LAST, session, scope, found, threads, open, _ -> {});
                }
            });
        }
    }

    private void ask(Question question, int priority, Session session, Scope scope, Found found,
            ExecutorService threads, Phaser open, Consumer<LiveAnswer> then) {
        LiveListener looking = new Looking(listener, found);
        Reading reading = new Reading(question, priority, session, scope, pacers, looking, setting.limits().silence());
        submit(threads, open, () -> {
            LiveAnswer read = reading.read();
            LiveAnswer answer = timed(read.state()) == read.state()
                    ? read
                    : new LiveAnswer(scope, read.kind(), read.permission(), State.FAILED, read.pages(),
                            "the time is up: the refresh took longer than " + setting.limits().total());
            answers.add(answer);
            listener.ended(answer);
            then.accept(answer);
        });
    }

    /** Looks into the pages that were handed on. */
    private record Looking(LiveListener listener, Found found) implements LiveListener {
        @Override
        public void page(LivePage page) {
            listener.page(page);
            found.page(page);
        }

        @Override
        public void ended(LiveAnswer answer) {
            listener.ended(answer);
        }

        @Override
        public void called(ApiCall call) {
            listener.called(call);
        }

        @Override
        public boolean renewed(String profile, String reason) throws InterruptedException {
            return listener.renewed(profile, reason);
        }
    }
}
