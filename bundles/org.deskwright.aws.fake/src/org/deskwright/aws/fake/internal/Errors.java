package org.deskwright.aws.fake.internal;

import java.util.Map;

import com.google.gson.JsonObject;

/** Errors in the form of each protocol, with the codes that the protocol has for the same thing. */
public final class Errors {
    private static final Map<String, String> EC2 = Map.of("ThrottlingException", "RequestLimitExceeded",
            "AccessDeniedException", "UnauthorizedOperation", "ExpiredTokenException", "RequestExpired",
            "UnrecognizedClientException", "AuthFailure", "InvalidSignatureException", "AuthFailure",
            "SignatureDoesNotMatch", "AuthFailure", "InternalFailure", "InternalError");
    private static final Map<String, String> QUERY = Map.of("ThrottlingException", "Throttling",
            "AccessDeniedException", "AccessDenied", "ExpiredTokenException", "ExpiredToken",
            "UnrecognizedClientException", "InvalidClientTokenId", "InvalidSignatureException",
            "SignatureDoesNotMatch");

    private Errors() {
    }

    /** The code as the service names it. */
    public static String code(String service, Refusal refusal) {
        return switch (service) {
            case "ec2" -> EC2.getOrDefault(refusal.code(), refusal.code());
            case "sts", "monitoring", "iam" -> QUERY.getOrDefault(refusal.code(), refusal.code());
            default -> refusal.code();
        };
    }

    public static String body(String service, Refusal refusal, String requestId) {
        String code = code(service, refusal);
        return switch (service) {
            case "ec2" -> {
                Xml xml = new Xml();
                xml.in("Response", () -> {
                    xml.in("Errors",
                            () -> xml.in("Error", () -> xml.text("Code", code).text("Message", refusal.getMessage())));
                    xml.text("RequestID", requestId);
                });
                yield xml.toString();
            }
            case "sts", "monitoring", "iam" -> {
                Xml xml = new Xml();
                xml.in("ErrorResponse", () -> {
                    xml.in("Error", () -> xml.text("Type", refusal.status() < 500 ? "Sender" : "Receiver")
                            .text("Code", code).text("Message", refusal.getMessage()));
                    xml.text("RequestId", requestId);
                });
                yield xml.toString();
            }
            default -> {
                JsonObject error = new JsonObject();
                error.addProperty("__type", code);
                error.addProperty("message", refusal.getMessage());
                if (service.equals("oidc")) {
                    error.addProperty("error", snake(code));
                    error.addProperty("error_description", refusal.getMessage());
                }
                yield error.toString();
            }
        };
    }

    /** {@code AuthorizationPendingException} is {@code authorization_pending} in OAuth. */
    private static String snake(String code) {
        return code.replaceFirst("Exception$", "").replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
