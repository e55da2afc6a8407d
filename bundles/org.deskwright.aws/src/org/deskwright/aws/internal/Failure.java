package org.deskwright.aws.internal;

import java.util.Set;

import org.deskwright.aws.internal.access.CredentialsProblem;
import org.deskwright.aws.internal.access.Reason;
import org.deskwright.estate.live.LiveAnswer.State;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Why a request did not succeed.
 *
 * @param state what it means for the answer
 * @param code for the log of calls
 * @param reason in one line
 * @param throttled whether the rate was the reason
 * @param passing whether it may go well when tried again
 */
record Failure(State state, String code, String reason, boolean throttled, boolean passing) {
    /** What was asked about is not there any more. */
    private static final Set<String> GONE = Set.of("ResourceNotFoundException", "NotFoundException",
            "EntityDoesNotExistException");
    private static final int SERVER = 500;

    /** Also of what should not happen, such as a class that a bundle lacks: it ends one answer and not the others. */
    static Failure of(Throwable e) {
        Reason reason = Reason.of(e);
        if (reason.state() == State.CANCELLED || e instanceof CredentialsProblem) {
            return new Failure(reason.state(), reason.code(), reason.text(), false, false);
        }
        if (!(e instanceof AwsServiceException service) || service.awsErrorDetails() == null) {
            boolean passing = e instanceof SdkException && reason.state() == State.FAILED;
            return new Failure(reason.state(), reason.code(), reason.text(), false, passing);
        }
        if (service.isThrottlingException()) {
            return new Failure(State.FAILED, reason.code(), reason.text(), true, true);
        }
        if (Reason.isOfClock(service)) {
            // by how much was learnt from the answer, and the next request is signed accordingly
            String asking = reason.text().contains("clock of this machine")
                    ? ""
                    : " (is the clock of this machine right?)";
            return new Failure(State.FAILED, reason.code(), reason.text() + asking, false, true);
        }
        return new Failure(reason.state(), reason.code(), reason.text(), false, service.statusCode() >= SERVER);
    }

    boolean isGone() {
        return GONE.contains(code);
    }

    /** Whether nothing came at all, rather than an answer that says no. */
    boolean isSilence() {
        return code.equals("NoAnswer");
    }

    static String oneLine(String text) {
        return Reason.oneLine(text);
    }
}
