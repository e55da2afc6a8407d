package org.deskwright.aws.internal;

import java.util.Set;

import org.deskwright.estate.live.LiveAnswer.State;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
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
    private static final Set<String> DENIED = Set.of("AccessDenied", "AccessDeniedException", "UnauthorizedOperation",
            "AuthorizationError", "ForbiddenException");
    private static final Set<String> NOT_SIGNED_IN = Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired",
            "UnrecognizedClientException", "InvalidClientTokenId", "AuthFailure", "InvalidSignatureException",
            "SignatureDoesNotMatch", "MissingAuthenticationToken", "MissingAuthenticationTokenException",
            "UnauthorizedException");
    /** What was asked about is not there any more. */
    private static final Set<String> GONE = Set.of("ResourceNotFoundException", "NotFoundException",
            "EntityDoesNotExistException");
    private static final int SERVER = 500;

    /** Also of what should not happen, such as a class that a bundle lacks: it ends one answer and not the others. */
    static Failure of(Throwable e) {
        if (e instanceof AbortedException || Thread.currentThread().isInterrupted()) {
            return new Failure(State.CANCELLED, "Cancelled", "cancelled", false, false);
        }
        if (!(e instanceof AwsServiceException service) || service.awsErrorDetails() == null) {
            return new Failure(State.FAILED, "NoAnswer", oneLine(e), false, e instanceof SdkException);
        }
        String code = String.valueOf(service.awsErrorDetails().errorCode());
        String reason = oneLine(code + ": " + service.awsErrorDetails().errorMessage());
        if (service.isThrottlingException()) {
            return new Failure(State.FAILED, code, reason, true, true);
        }
        if (service.isClockSkewException()) {
            // the SDK has learnt from the answer by how much, and signs the next request accordingly
            return new Failure(State.FAILED, code, reason + " (is the clock of this machine right?)", false, true);
        }
        State state = DENIED.contains(code)
                ? State.DENIED
                : NOT_SIGNED_IN.contains(code) ? State.NOT_SIGNED_IN : State.FAILED;
        return new Failure(state, code, reason, false, service.statusCode() >= SERVER);
    }

    boolean isGone() {
        return GONE.contains(code);
    }

    /** Whether nothing came at all, rather than an answer that says no. */
    boolean isSilence() {
        return code.equals("NoAnswer");
    }

    /** The innermost cause says most: what is around it repeats the names of the SDK's classes. */
    private static String oneLine(Throwable e) {
        Throwable inner = e;
        while (inner.getCause() != null && inner.getCause() != inner) {
            inner = inner.getCause();
        }
        String message = inner.getMessage() == null ? inner.getClass().getSimpleName() : inner.getMessage();
        return oneLine(inner instanceof java.net.UnknownHostException ? "no such host: " + message : message);
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
