package org.deskwright.aws.fake;

import java.time.Instant;

/**
 * A request that came in, and what was answered.
 *
 * @param at by the clock of the fake
 * @param account whose credentials signed it; empty for calls without a signature
 * @param region as the signature says
 * @param service as the signature says, such as {@code workspaces}; {@code sso} and {@code oidc} are not signed
 * @param operation such as {@code DescribeWorkspaces}
 * @param request the body, or what stands after the question mark
 * @param status of HTTP; 0 when the connection was cut
 * @param error the error code; empty when there was none
 * @param response the body
 * @param requestId made for this request
 */
public record FakeCall(Instant at, String account, String region, String service, String operation, String request,
        int status, String error, String response, String requestId) {
    FakeCall answered(int newStatus, String newError, String newResponse) {
        return new FakeCall(at, account, region, service, operation, request, newStatus, newError, newResponse,
                requestId);
    }
}
