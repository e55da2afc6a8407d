package org.deskwright.aws.internal.access;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpResponse;

/** AWS refuses what was not signed just now, and says in the message what its clock shows. */
final class ClockSkew {
    /** AWS refuses from five minutes on; the date of an answer has no fractions. */
    static final Duration TOLERATED = Duration.ofMinutes(4);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    /** Such as: Signature expired: (signed) is now earlier than (limit) ((its time) - 5 min.) */
    private static final Pattern SERVER_TIME = Pattern.compile(
            "Signature (?:expired|not yet current): (\\d{8}T\\d{6}Z) .*\\((\\d{8}T\\d{6}Z) [-+] ?\\d+ min\\.?\\)",
            Pattern.DOTALL);

    private ClockSkew() {
    }

    /** @param now by the clock of this machine; only for the text, the difference comes from the message */
    static Optional<String> explain(String message, Instant now) {
        Matcher matcher = SERVER_TIME.matcher(message);
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            Duration ahead = Duration.between(time(matcher.group(2)), time(matcher.group(1)));
            return Optional.of("the clock of this machine is " + words(ahead.abs())
                    + (ahead.isNegative() ? " behind" : " ahead of") + " that of AWS; set it (it shows "
                    + now.truncatedTo(java.time.temporal.ChronoUnit.SECONDS) + ")");
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether a refusal is about the time rather than about credentials, where the same code stands for both. What was
     * sent before the difference was known is refused for the same reason after it is known.
     */
    static boolean isReason(AwsServiceException refused, Instant now) {
        return explain(String.valueOf(refused.awsErrorDetails().errorMessage()), now).isPresent()
                || refused.isClockSkewException() && ahead(refused.awsErrorDetails().sdkHttpResponse(), now)
                        .filter(by -> by.abs().compareTo(TOLERATED) < 0).isEmpty();
    }

    /** By how much the clock of whoever answered goes before ours; empty where the answer does not tell. */
    static Optional<Duration> ahead(SdkHttpResponse answer, Instant now) {
        try {
            return Optional.ofNullable(answer).flatMap(a -> a.firstMatchingHeader("Date")).map(
                    date -> Duration.between(now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant time(String stamp) {
        return LocalDateTime.parse(stamp, STAMP).toInstant(ZoneOffset.UTC);
    }

    private static String words(Duration duration) {
        long hours = duration.toHours();
        String minutes = duration.toMinutesPart() + " min " + duration.toSecondsPart() + " s";
        return hours > 0 ? hours + " h " + minutes : minutes;
    }
}
