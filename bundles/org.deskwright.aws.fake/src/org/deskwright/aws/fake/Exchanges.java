package org.deskwright.aws.fake;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.deskwright.aws.fake.FakeWorld.FakeAccount;
import org.deskwright.aws.fake.internal.Ask;
import org.deskwright.aws.fake.internal.Credentials;
import org.deskwright.aws.fake.internal.Errors;
import org.deskwright.aws.fake.internal.RateLimits;
import org.deskwright.aws.fake.internal.Refusal;
import org.deskwright.aws.fake.internal.Services;
import org.deskwright.aws.fake.internal.SignOn;
import org.deskwright.aws.fake.internal.Signature;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/** Takes requests apart, lets pass who may, and answers in the form of the protocol. */
final class Exchanges implements HttpHandler {
    private static final int LONGEST = 1 << 20;
    private static final String WEB_IDENTITY = "AssumeRoleWithWebIdentity";
    private static final String METRICS = "monitoring";

    private final FakeAws fake;
    private final FakeWorld world;
    private final InstantSource clock;
    private final Credentials credentials;
    private final RateLimits limits;
    private Services services;

    Exchanges(FakeAws fake, FakeWorld world, InstantSource clock) {
        this.fake = fake;
        this.world = world;
        this.clock = clock;
        this.credentials = new Credentials(world);
        this.limits = new RateLimits(clock);
    }

    /** A request as far as it was understood. */
    private record Asked(HttpExchange http, byte[] body, FakeCall call, Map<String, String> parameters) {
        String header(String name) {
            return http.getRequestHeaders().getFirst(name);
        }
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        try (http) {
            byte[] body = http.getRequestBody().readNBytes(LONGEST);
            Asked asked = understood(http, body);
            Faults.Kind fault = null;
            try {
                Signature signature = isOpen(asked.call()) ? null : Signature.parse(asked.header("Authorization"));
                // first for what it is signed, so that a refusal has the form of that service
                asked = signature == null ? asked : signed(asked, signature, "");
                FakeAccount account = signature == null ? null : verified(asked, signature);
                asked = signature == null ? asked : signed(asked, signature, account.id());
                fault = fake.faults().next(asked.call()).orElse(null);
                String answer = answer(asked, account, fault);
                send(asked, 200, "", answer, fault);
            } catch (Refusal e) {
                String service = isXml(asked) || !asked.call().service().equals(METRICS)
                        ? asked.call().service()
                        : "metrics in JSON";
                send(asked, e.status(), Errors.code(service, e), Errors.body(service, e, asked.call().requestId()),
                        fault);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a token opens, or nothing, rather than a signature. */
    private static boolean isOpen(FakeCall call) {
        return call.service().matches("sso|oidc") || call.operation().equals(WEB_IDENTITY);
    }

    private Asked understood(HttpExchange http, byte[] body) {
        URI uri = http.getRequestURI();
        String target = http.getRequestHeaders().getFirst("X-Amz-Target");
        String text = new String(body, StandardCharsets.UTF_8);
        String path = uri.getPath();
        String service = "";
        String operation = SignOn.operation(http.getRequestMethod(), path);
        Map<String, String> parameters = parameters(uri.getRawQuery());
        if (!operation.isEmpty()) {
            service = path.matches("/(assignment|federation|logout).*") ? "sso" : "oidc";
        } else if (target != null) {
            service = Services.ofTarget(target);
            operation = target.substring(target.lastIndexOf('.') + 1);
        } else {
            parameters = parameters(text);
            operation = parameters.getOrDefault("Action", "");
            service = operation.equals(WEB_IDENTITY) ? "sts" : "";
        }
        FakeCall call = new FakeCall(clock.instant(), "", "", service, operation,
                text.isEmpty() && uri.getRawQuery() != null ? uri.getRawQuery() : text, 0, "", "",
                UUID.randomUUID().toString());
        return new Asked(http, body, call, parameters);
    }

    private static Map<String, String> parameters(String form) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : form == null ? new String[0] : form.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    parts.length > 1 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
        }
        return parameters;
    }

    private FakeAccount verified(Asked asked, Signature signature) throws Refusal {
        Map.Entry<FakeAccount, String> signer = credentials.find(signature.accessKeyId(),
                asked.header("X-Amz-Security-Token"), clock.instant());
        // by the true time: whoever signs knows no other
        signature.verify(new Signature.Signed(asked.http().getRequestMethod(), asked.http().getRequestURI(),
                asked::header, asked.body()), signer.getValue(), Instant.now().plus(fake.skew()));
        return signer.getKey();
    }

    private static Asked signed(Asked asked, Signature signature, String account) {
        FakeCall call = asked.call();
        return new Asked(asked.http(), asked.body(), new FakeCall(call.at(), account, signature.region(),
                signature.service(), call.operation(), call.request(), 0, "", "", call.requestId()),
                asked.parameters());
    }

    private String answer(Asked asked, FakeAccount account, Faults.Kind fault)
            throws Refusal, IOException, InterruptedException {
        FakeCall call = asked.call();
        if (account != null && !limits.take(account.id(), call.region(), call.service())) {
            throw new Refusal(call.service().equals("ec2") ? 503 : 400, "ThrottlingException", "Rate exceeded");
        }
        switch (fault) {
            case ACCESS_DENIED -> throw new Refusal(403, "AccessDeniedException",
                    "User: arn:aws:iam::" + call.account() + ":user/deskwright is not authorized to perform: "
                            + call.service() + ":" + call.operation() + " because no identity-based policy allows it");
            case EXPIRED_TOKEN -> throw new Refusal(403, "ExpiredTokenException",
                    "The security token included in the request is expired");
            case SERVER_ERROR -> throw new Refusal(500, "InternalFailure", "An internal failure on purpose");
            case SLOW_DOWN -> throw new Refusal(400, "SlowDownException", "Asked too often");
            case THROTTLED -> throw new Refusal(400, "ThrottlingException", "Rate exceeded");
            case SLOW -> Thread.sleep(fake.faults().slowness());
            case null, default -> {
            }
        }
        JsonObject input = new JsonObject();
        if (asked.body().length > 0 && asked.header("Content-Type") != null
                && asked.header("Content-Type").contains("json")) {
            try {
                input = JsonParser.parseString(call.request()).getAsJsonObject();
            } catch (JsonParseException | IllegalStateException e) {
                throw new Refusal(400, "SerializationException", "The body is no JSON object: " + e.getMessage());
            }
        }
        Ask ask = new Ask(world, account, call.region(), call.operation(), input, asked.parameters(), clock.instant());
        Services all = services();
        return account == null
                ? all.unsigned(ask, asked.header("x-amz-sso_bearer_token"), call.requestId())
                : all.answer(call.service(), ask, call.requestId());
    }

    /** Made late, because only then the address is known. */
    private synchronized Services services() {
        if (services == null) {
            services = new Services(world, credentials, fake.endpoint());
        }
        return services;
    }

    /** CloudWatch answers as it is asked. */
    private static boolean isXml(Asked asked) {
        return asked.call().service().matches("ec2|sts|iam|" + METRICS) && asked.header("X-Amz-Target") == null;
    }

    private void send(Asked asked, int status, String error, String answer, Faults.Kind fault) throws IOException {
        HttpExchange http = asked.http();
        if (fault == Faults.Kind.CUT_CONNECTION) {
            fake.remember(asked.call().answered(0, "", ""));
            throw new IOException("the connection is cut on purpose");
        }
        String text = fault == Faults.Kind.MALFORMED_BODY ? answer.substring(0, answer.length() / 2) : answer;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        FakeCall call = asked.call();
        boolean xml = isXml(asked);
        http.getResponseHeaders().set("Content-Type",
                xml
                        ? "text/xml"
                        : call.service().matches("sso|oidc") ? "application/json" : "application/x-amz-json-1.1");
        http.getResponseHeaders().set("x-amzn-RequestId", call.requestId());
        if (!error.isEmpty() && !xml) {
            http.getResponseHeaders().set("x-amzn-ErrorType", error);
        }
        fake.remember(call.answered(status, error, text));
        http.sendResponseHeaders(status, bytes.length);
        http.getResponseBody().write(bytes);
    }
}
