package org.deskwright.aws.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.live.ApiCall;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.estate.live.LiveListener;
import org.deskwright.estate.live.LivePage;

import software.amazon.awssdk.core.exception.SdkException;

/** Reads one answer, page after page. */
final class Reading {
    private static final int ATTEMPTS = 5;
    private static final int SIGN_INS = 3;

    private final Question question;
    private final int priority;
    private final Session session;
    private final Scope scope;
    private final Pacers pacers;
    private final LiveListener listener;
    private final Duration silence;
    private int pages;
    private int signIns;

    /**
     * @param silence for which a Region may answer nothing before it is given up
     */
    Reading(Question question, int priority, Session session, Scope scope, Pacers pacers, LiveListener listener,
            Duration silence) {
        this.silence = silence;
        this.question = question;
        this.priority = priority;
        this.session = session;
        this.scope = scope;
        this.pacers = pacers;
        this.listener = listener;
    }

    /** Cannot go on; the rest is in the failure. */
    private static final class Ended extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Failure failure;

        private Ended(Failure failure) {
            super(failure.reason(), null, false, false);
            this.failure = failure;
        }
    }

    LiveAnswer read() {
        try {
            for (int variant = 0; variant < question.variants().size(); variant++) {
                variant(variant);
            }
            return ended(State.COMPLETE, "");
        } catch (Ended e) {
            return ended(e.failure.state(), e.failure.reason());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ended(State.CANCELLED, "cancelled");
        } catch (RuntimeException e) {
            // of whoever takes the pages, such as a disk that is full; or a fault of ours
            return ended(State.FAILED, Failure.oneLine(String.valueOf(e.getMessage())));
        }
    }

    private LiveAnswer ended(State state, String reason) {
        return new LiveAnswer(session.profile(), scope, question.kind(), question.permission(), state, pages, reason,
                question.portion());
    }

    private void variant(int variant) throws Ended, InterruptedException {
        try {
            pages(variant);
        } catch (Ended e) {
            if (question.subjects().isEmpty() || !e.failure.isGone()) {
                throw e;
            }
        }
    }

    private void pages(int variant) throws Ended, InterruptedException {
        String token = null;
        int ofVariant = 0;
        do {
            Question.Answer answer = tried(variant, token);
            pages++;
            ofVariant++;
            listener.page(new LivePage(scope, question.kind(), pages, pacers.clock().instant(), answer.json(),
                    question.subject(variant), question.portion()));
            token = answer.page().next();
            if (ofVariant >= question.mostPages()) {
                if (question.isBounded()) {
                    return;
                }
                throw new Ended(new Failure(State.FAILED, "TooMany", "more than " + question.mostPages() + " pages",
                        false, false));
            }
        } while (token != null && !token.isEmpty());
    }

    private Question.Answer tried(int variant, String token) throws Ended, InterruptedException {
        for (int attempt = 1;; attempt++) {
            Pacer pacer = pacers.of(scope, question.service());
            pacer.acquire(priority);
            if (session.life().isGivenUp()) {
                pacer.done(false);
                throw new Ended(givenUp("no answer"));
            }
            session.life().asking();
            int credentials = session.credentials().generation();
            Instant sent = pacers.clock().instant();
            Failure failure;
            boolean throttled = false;
            AtomicReference<String> asked = new AtomicReference<>("{}");
            try {
                Question.Answer answer = question.ask(variant, session, token, asked);
                session.life().heard();
                called(sent, asked.get(), answer.page().requestId(), attempt, "OK");
                return answer;
            } catch (SdkException | LinkageError e) {
                failure = Failure.of(e);
                throttled = failure.throttled();
                called(sent, asked.get(), requestId(e), attempt, failure.code());
            } finally {
                pacer.done(throttled);
            }
            if (failure.isSilence() && session.life().silent(silence)) {
                throw new Ended(givenUp(failure.reason()));
            }
            if (!failure.isSilence()) {
                session.life().heard();
            }
            if (failure.state() == State.NOT_SIGNED_IN && renewed(credentials, failure)) {
                attempt--;
                continue;
            }
            if (!failure.passing() || attempt == ATTEMPTS) {
                throw new Ended(failure);
            }
            if (!throttled) {
                pacers.clock().rest(Duration.ofSeconds(1L << (attempt - 1)));
            }
        }
    }

    private Failure givenUp(String reason) {
        return new Failure(State.FAILED, "NoAnswer",
                "nothing answers in " + scope.region() + " for " + silence.toSeconds() + " s: " + reason, false, false);
    }

    private boolean renewed(int credentials, Failure failure) throws InterruptedException {
        return ++signIns <= SIGN_INS && session.credentials().renew(credentials,
                () -> listener.renewed(session.profile(), failure.reason()));
    }

    private static String requestId(Throwable e) {
        return e instanceof software.amazon.awssdk.core.exception.SdkServiceException service
                && service.requestId() != null ? service.requestId() : "";
    }

    private void called(Instant sent, String parameters, String requestId, int attempt, String result) {
        listener.called(new ApiCall(sent, session.profile(), scope, question.permission(), parameters, requestId,
                Duration.between(sent, pacers.clock().instant()), attempt, result));
    }
}
