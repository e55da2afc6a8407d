package org.deskwright.estate.live;

import java.time.Duration;
import java.time.Instant;

import org.deskwright.core.evidence.Scope;

/**
 * One request to AWS, for the log of calls. Holds no secret.
 *
 * @param at when it was sent
 * @param profile whose credentials signed it
 * @param scope account and Region that were asked
 * @param permission service and operation, such as {@code workspaces:DescribeWorkspaces}
 * @param parameters of the operation, as a JSON object with the names of the API
 * @param requestId what AWS calls it; empty when no answer came
 * @param duration until the answer
 * @param attempt from 1
 * @param result {@code OK}, or the error code
 */
public record ApiCall(Instant at, String profile, Scope scope, String permission, String parameters, String requestId,
        Duration duration, int attempt, String result) {}
