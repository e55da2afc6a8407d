package org.deskwright.aws.internal.access;

import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.deskwright.estate.live.LiveAnswer.State;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * What an exception says to the user.
 *
 * @param state what it means
 * @param code as AWS names it
 * @param text one line
 */
public record Reason(State state, String code, String text) {
    private static final Set<String> DENIED = Set.of("AccessDenied", "AccessDeniedException", "UnauthorizedOperation",
            "AuthorizationError", "ForbiddenException");
    private static final Set<String> NOT_SIGNED_IN = Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired",
            "UnrecognizedClientException", "InvalidClientTokenId", "AuthFailure", "InvalidSignatureException",
            "SignatureDoesNotMatch", "MissingAuthenticationToken", "MissingAuthenticationTokenException",
            "UnauthorizedException", "InvalidAccessKeyId", "RequestTimeTooSkewed", "InvalidIdentityToken",
            "IDPRejectedClaim");
    private static final Set<String> EXPIRED = Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired");

    public static Reason of(Throwable e) {
        if (e instanceof AbortedException || Thread.currentThread().isInterrupted()) {
            return new Reason(State.CANCELLED, "Cancelled", "cancelled");
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CredentialsProblem problem) {
                return new Reason(problem.state(), "NoCredentials", problem.getMessage());
            }
        }
        if (!(e instanceof AwsServiceException service) || service.awsErrorDetails() == null) {
            return new Reason(State.FAILED, "NoAnswer", innermost(e));
        }
        if (service.awsErrorDetails().errorCode() == null) {
            return new Reason(State.FAILED, "HTTP" + service.statusCode(),
                    "the answer is none of AWS, its HTTP status is " + service.statusCode()
                            + "; is there a proxy or another server in between?");
        }
        String code = service.awsErrorDetails().errorCode();
        String said = String.valueOf(service.awsErrorDetails().errorMessage());
        String text = oneLine(code + ": " + said);
        State state = DENIED.contains(code)
                ? State.DENIED
                : NOT_SIGNED_IN.contains(code) ? State.NOT_SIGNED_IN : State.FAILED;
        if (state == State.NOT_SIGNED_IN) {
            String again = EXPIRED.contains(code) ? text + "; sign in again" : text;
            text = ClockSkew.explain(said, Instant.now()).orElse(again);
        }
        return new Reason(state, code, text);
    }

    /** Whether it is about the time rather than about who asks. */
    public static boolean isOfClock(AwsServiceException refused) {
        return ClockSkew.isReason(refused, Instant.now());
    }

    /** By how much the clock of AWS goes before ours, where the answer shows that it is more than AWS tolerates. */
    public static Optional<Duration> skew(SdkHttpResponse answer) {
        return ClockSkew.ahead(answer, Instant.now()).filter(by -> by.abs().compareTo(ClockSkew.TOLERATED) >= 0);
    }

    /** The innermost cause says most: what is around it repeats the names of the SDK's classes. */
    private static String innermost(Throwable e) {
        Throwable inner = e;
        while (inner.getCause() != null && inner.getCause() != inner) {
            inner = inner.getCause();
        }
        String message = inner.getMessage() == null ? inner.getClass().getSimpleName() : inner.getMessage();
        return oneLine(inner instanceof UnknownHostException ? "no such host: " + message : message);
    }

    public static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
