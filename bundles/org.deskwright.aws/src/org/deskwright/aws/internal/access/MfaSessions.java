package org.deskwright.aws.internal.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * Credentials that took an MFA code, so that a person is asked once and not at each refresh. They are in memory alone
 * and end with the process.
 */
public final class MfaSessions {
    /** Of this process, whoever asks. */
    public static final MfaSessions OF_THIS_PROCESS = new MfaSessions();
    /** What ends during a request is of no use. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Map<String, AwsCredentials> sessions = new ConcurrentHashMap<>();

    Optional<AwsCredentials> find(String key, Instant now) {
        return Optional.ofNullable(sessions.get(key)).filter(c -> isValid(c, now));
    }

    void keep(String key, AwsCredentials credentials) {
        sessions.put(key, credentials);
    }

    static boolean isValid(AwsCredentials credentials, Instant now) {
        return credentials.expirationTime().map(end -> now.plus(MARGIN).isBefore(end)).orElse(true);
    }
}
