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
import java.util.concurrent.ThreadFactory;

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
import org.deskwright.estate.live.LiveSource;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;

/** One reading of all sources: a virtual thread for each answer. */
public final class Refresh {
    private static final String IDENTITY = "aws.sts.get-caller-identity";
    private static final String IDENTITY_PERMISSION = "sts:GetCallerIdentity";

    private final Pacers pacers;
    private final Setting setting;
    private final LiveListener listener;
    private final ConcurrentLinkedQueue<LiveAnswer> answers = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Session> sessions = new ConcurrentLinkedQueue<>();
    private final Set<Scope> begun = ConcurrentHashMap.newKeySet();

    /**
     * What a reading works with.
     *
     * @param profiles of the user
     * @param access how credentials are got
     * @param threads that read
     */
    public record Setting(Profiles profiles, Access.Setting access, ThreadFactory threads) {
        public static Setting ofThisUser() {
            return new Setting(Profiles.read(AwsFiles.ofThisUser()), Access.Setting.USUAL,
                    Thread.ofVirtual().name("aws-", 0).factory());
        }

        public Http http() {
            return Http.of(profiles.environment());
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
                open.awaitAdvanceInterruptibly(open.arrive());
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
        threads.submit(() -> {
            Thread.currentThread().setContextClassLoader(Refresh.class.getClassLoader());
            try {
                task.run();
            } finally {
                open.arriveAndDeregister();
            }
        });
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
        AwsCredentialsProvider credentials = new Access(clients, setting.access()).provider(source.profile());
        List<Session> opened = regions.stream().distinct()
                .map(region -> new Session(source.profile(), credentials, region, clients)).toList();
        sessions.addAll(opened);
        try {
            String account = account(opened.getFirst());
            opened.forEach(session -> region(session, new Scope(account, session.region()), threads, open));
        } catch (RuntimeException | LinkageError e) {
            Failure failure = Failure.of(e);
            end(failure.state(), new Scope("", regions.getFirst()), "profile '" + source.profile() + "': " + failure.reason());
        }
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
        for (int i = 0; i < Questions.ALL.size(); i++) {
            Reading reading = new Reading(Questions.ALL.get(i), i, session, scope, pacers, listener);
            submit(threads, open, () -> {
                LiveAnswer answer = reading.read();
                answers.add(answer);
                listener.ended(answer);
            });
        }
    }
}
