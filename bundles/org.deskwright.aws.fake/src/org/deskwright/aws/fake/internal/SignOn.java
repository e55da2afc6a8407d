package org.deskwright.aws.fake.internal;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.deskwright.aws.fake.FakeWorld;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * IAM Identity Center: registering a client, the code for a device, the token, and what it opens. A code counts as
 * approved once its page was opened; until then the token is pending.
 */
public final class SignOn {
    private static final String ROLE = "DeskwrightReadOnly";
    private static final int CODE_SECONDS = 600;
    private static final int VALID_SECONDS = 28_800;

    private final FakeWorld world;
    private final Credentials credentials;
    private final Map<String, Device> devices = new ConcurrentHashMap<>();
    private final Set<String> renewals = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> tokens = new ConcurrentHashMap<>();
    private int issued;

    /** What a person said about a code, and until when it counts. */
    private record Device(Answer answer, Instant until) {}

    private enum Answer {
        NONE, YES, NO
    }

    SignOn(FakeWorld world, Credentials credentials) {
        this.world = world;
        this.credentials = credentials;
    }

    /** Which operation a path is for; empty for none. */
    public static String operation(String method, String path) {
        return switch (method + " " + path) {
            case "POST /client/register" -> "RegisterClient";
            case "POST /device_authorization" -> "StartDeviceAuthorization";
            case "POST /token" -> "CreateToken";
            case "GET /device" -> "ApproveDevice";
            case "GET /assignment/accounts" -> "ListAccounts";
            case "GET /assignment/roles" -> "ListAccountRoles";
            case "GET /federation/credentials" -> "GetRoleCredentials";
            case "POST /logout" -> "Logout";
            default -> "";
        };
    }

    /** How a token is made, and how a code is approved. */
    JsonObject token(Ask ask, URI here) throws Refusal {
        JsonObject answer = new JsonObject();
        switch (ask.operation()) {
            case "RegisterClient" -> {
                ask.required("clientName");
                answer.addProperty("clientId", "fake-client");
                answer.addProperty("clientSecret", "fake-client-secret");
                answer.addProperty("clientIdIssuedAt", ask.now().getEpochSecond());
                answer.addProperty("clientSecretExpiresAt", ask.now().getEpochSecond() + 90 * 86_400);
            }
            case "StartDeviceAuthorization" -> {
                String code = "FAKE-" + "%04d".formatted(next());
                devices.put(code, new Device(Answer.NONE, ask.now().plusSeconds(CODE_SECONDS)));
                answer.addProperty("deviceCode", "device/" + code);
                answer.addProperty("userCode", code);
                answer.addProperty("verificationUri", here + "/device");
                answer.addProperty("verificationUriComplete", here + "/device?user_code=" + code);
                answer.addProperty("expiresIn", CODE_SECONDS);
                answer.addProperty("interval", 1);
            }
            case "ApproveDevice" -> {
                Answer said = ask.parameter("answer").equals("deny") ? Answer.NO : Answer.YES;
                if (devices.computeIfPresent(ask.parameter("user_code"),
                        (_, device) -> new Device(said, device.until())) == null) {
                    throw new Refusal(404, "NotFound", "There is no such code");
                }
                answer.addProperty("approved", ask.parameter("user_code"));
            }
            case "CreateToken" -> {
                if (ask.text("grantType").equals("refresh_token")) {
                    if (!renewals.remove(ask.text("refreshToken"))) {
                        throw new Refusal(400, "InvalidGrantException", "The refresh token is not valid");
                    }
                } else {
                    approved(ask);
                }
                String token = "fake-access-token-" + next();
                String renewal = "fake-refresh-token-" + next();
                tokens.put(token, ask.now().plusSeconds(VALID_SECONDS));
                renewals.add(renewal);
                answer.addProperty("accessToken", token);
                answer.addProperty("refreshToken", renewal);
                answer.addProperty("tokenType", "Bearer");
                answer.addProperty("expiresIn", VALID_SECONDS);
            }
            default -> throw Refusal.unknown(ask.operation());
        }
        return answer;
    }

    private void approved(Ask ask) throws Refusal {
        Device device = devices.get(ask.text("deviceCode").replaceFirst("^device/", ""));
        if (device == null) {
            throw new Refusal(400, "InvalidGrantException", "The device code is not valid");
        }
        if (!ask.now().isBefore(device.until())) {
            throw new Refusal(400, "ExpiredTokenException", "The device code has expired");
        }
        switch (device.answer()) {
            case NONE -> throw new Refusal(400, "AuthorizationPendingException", "The user has not answered yet");
            case NO -> throw new Refusal(400, "AccessDeniedException", "The user has said no");
            case YES -> {
                // a token is due
            }
        }
    }

    /** What a token opens. */
    JsonObject portal(Ask ask, String token) throws Refusal {
        Instant end = token == null ? null : tokens.get(token);
        if (end == null || !ask.now().isBefore(end)) {
            throw new Refusal(401, "UnauthorizedException", "Session token not found or invalid");
        }
        JsonObject answer = new JsonObject();
        JsonArray list = new JsonArray();
        switch (ask.operation()) {
            case "ListAccounts" -> {
                world.accounts().forEach(account -> {
                    JsonObject entry = new JsonObject();
                    entry.addProperty("accountId", account.id());
                    entry.addProperty("accountName", "Account " + account.id());
                    entry.addProperty("emailAddress", "aws-" + account.id() + "@example.com");
                    list.add(entry);
                });
                answer.add("accountList", list);
            }
            case "ListAccountRoles" -> {
                JsonObject entry = new JsonObject();
                entry.addProperty("roleName", ROLE);
                entry.addProperty("accountId", ask.parameter("account_id"));
                list.add(entry);
                answer.add("roleList", list);
            }
            case "GetRoleCredentials" -> {
                Credentials.Temporary made = credentials.issue(ask.parameter("account_id"), ask.now())
                        .filter(_ -> ask.parameter("role_name").equals(ROLE))
                        .orElseThrow(() -> new Refusal(403, "ForbiddenException", "No access"));
                JsonObject role = new JsonObject();
                role.addProperty("accessKeyId", made.accessKeyId());
                role.addProperty("secretAccessKey", made.secret());
                role.addProperty("sessionToken", made.token());
                role.addProperty("expiration", made.expires().toEpochMilli());
                answer.add("roleCredentials", role);
            }
            case "Logout" -> tokens.remove(token);
            default -> throw Refusal.unknown(ask.operation());
        }
        return answer;
    }

    private synchronized int next() {
        return ++issued;
    }
}
