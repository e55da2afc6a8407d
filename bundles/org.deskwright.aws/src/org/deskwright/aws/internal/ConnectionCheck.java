package org.deskwright.aws.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.account.ConnectionReport;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.estate.live.LivePage;
import org.deskwright.estate.region.Regions;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Makes every call of a reading once, and tells how it went. Takes part in the rates like any reading. */
public final class ConnectionCheck {
    /** After whatever anybody looks at. */
    private static final int ATTEMPTS = 5;

    private final Pacers pacers;
    private final Regions regions = Regions.bundled();

    public ConnectionCheck(Pacers pacers) {
        this.pacers = pacers;
    }

    /** @param sessions one for each Region, of the same profile; not empty */
    ConnectionReport run(List<Session> sessions) {
        GetCallerIdentityResponse identity = sessions.getFirst().sts.get().getCallerIdentity(_ -> {});
        String partition = partition(identity.arn());
        List<LiveAnswer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Session session : sessions) {
                Scope scope = new Scope(identity.account(), session.region());
                Optional<String> obstacle = obstacle(session.region(), partition);
                if (obstacle.isPresent()) {
                    Questions.ALL.forEach(q -> answers.add(answer(q, session, scope, State.FAILED, obstacle.get())));
                    continue;
                }
                Found found = new Found();
                collect(asked(Questions.ALL, session, scope, found, threads), threads, answers);
                // what is asked of what there is, of one thing each
                collect(asked(FollowUps.of(found, pacers.clock().instant()), session, scope, found, threads), threads,
                        answers);
            }
        }
        return new ConnectionReport(identity.account(), identity.arn(), partition, answers,
                AccountName.of(sessions.getFirst(), identity.account()));
    }

    private List<Future<LiveAnswer>> asked(List<Question> questions, Session session, Scope scope, Found found,
            ExecutorService threads) {
        return questions.stream().map(question -> threads.submit(() -> once(question, session, scope, found))).toList();
    }

    private static void collect(List<Future<LiveAnswer>> running, ExecutorService threads, List<LiveAnswer> answers) {
        try {
            for (Future<LiveAnswer> one : running) {
                answers.add(one.get());
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            throw new CancellationException("cancelled");
        } catch (ExecutionException e) {
            threads.shutdownNow();
            throw new IllegalStateException(e.getCause());
        }
    }

    private static String partition(String arn) {
        String[] parts = arn.split(":");
        return parts.length > 1 ? parts[1] : "";
    }

    /** Credentials of one partition are unknown in the others, which AWS says as if they were wrong. */
    private Optional<String> obstacle(String region, String partition) {
        return regions.find(region).filter(r -> !r.partition().equals(partition)).map(r -> "the Region " + region
                + " is in the partition " + r.partition() + ", the credentials are of " + partition);
    }

    /** Asks again where others have used up the rate: that says nothing of permissions. */
    private LiveAnswer once(Question question, Session session, Scope scope, Found found) throws InterruptedException {
        Pacer pacer = pacers.of(scope, question.service());
        for (int attempt = 1;; attempt++) {
            pacer.acquire(Turns.LAST);
            boolean throttled = false;
            try {
                Question.Answer answer = question.ask(0, session, null, new AtomicReference<>(""));
                found.page(new LivePage(scope, question.kind(), 1, pacers.clock().instant(), answer.json()));
                return answer(question, session, scope, State.COMPLETE, "");
            } catch (SdkException | LinkageError e) {
                Failure failure = Failure.of(e);
                throttled = failure.throttled();
                if (!throttled || attempt == ATTEMPTS) {
                    return answer(question, session, scope, failure.state(), failure.reason());
                }
            } finally {
                pacer.done(throttled);
            }
        }
    }

    private static LiveAnswer answer(Question question, Session session, Scope scope, State state, String reason) {
        return new LiveAnswer(session.profile(), scope, question.kind(), question.permission(), state,
                state == State.COMPLETE ? 1 : 0, reason);
    }
}
