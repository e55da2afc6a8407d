package org.deskwright.estate.throttle;

import java.util.ArrayList;
import java.util.List;

/**
 * How many calls somebody sends in each second, and what becomes of them. A throttled call is tried again in the next
 * second and is then served before new calls; what waits after the last second is not followed further.
 *
 * @param sent new calls, by second
 */
public record CallSchedule(List<Long> sent) {
    private static final int LONGEST = 86_400;
    private static final long MOST = 1_000_000;
    /** More do not fit into a number. */
    private static final int DIGITS = 18;

    public CallSchedule {
        sent = List.copyOf(sent);
        if (sent.isEmpty() || sent.size() > LONGEST) {
            throw new IllegalArgumentException("A schedule has from 1 to " + LONGEST + " seconds, not " + sent.size());
        }
        for (long calls : sent) {
            if (calls < 0 || calls > MOST) {
                throw tooMany(String.valueOf(calls));
            }
        }
    }

    private static IllegalArgumentException tooMany(String calls) {
        return new IllegalArgumentException("Calls in a second have to be from 0 to " + MOST + ", not " + calls);
    }

    /**
     * One second of the answer.
     *
     * @param number from 1
     * @param sent new calls
     * @param retried calls throttled in the second before
     * @param allowed new calls that would have got through, whether sent or not
     * @param granted calls that got through, retried ones included
     * @param throttled calls that did not, and come again
     * @param tokensLeft what remains for the next second, before it brings more
     */
    public record Second(int number, long sent, long retried, long allowed, long granted, long throttled,
            long tokensLeft) {}

    /**
     * A list such as {@code 0,2,5}, also with blanks.
     *
     * @throws IllegalArgumentException when it is none; the message is fit for the admin
     */
    public static CallSchedule parse(String text) {
        List<Long> sent = new ArrayList<>();
        for (String part : text.strip().split("[,;\\s]+")) {
            if (!part.matches("[0-9]+")) {
                throw new IllegalArgumentException(
                        "Not a list of calls a second such as 0,2,5: '" + text.strip() + "'");
            }
            if (part.length() > DIGITS) {
                throw tooMany(part);
            }
            sent.add(Long.parseLong(part));
        }
        return new CallSchedule(sent);
    }

    /** Plays the schedule, one record a second, beginning with the bucket as it is given. */
    public List<Second> play(TokenBucket bucket) {
        List<Second> seconds = new ArrayList<>(sent.size());
        TokenBucket now = bucket;
        long waiting = 0;
        for (int i = 0; i < sent.size(); i++) {
            if (i > 0) {
                now = now.refilled();
            }
            long retried = waiting;
            long allowed = now.tokens() - now.granted(retried);
            long granted = now.granted(retried + sent.get(i));
            waiting = retried + sent.get(i) - granted;
            now = now.without(granted);
            seconds.add(new Second(i + 1, sent.get(i), retried, allowed, granted, waiting, now.tokens()));
        }
        return List.copyOf(seconds);
    }
}
