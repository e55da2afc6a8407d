package org.deskwright.aws.fake.internal;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A signature of version 4 in the Authorization header.
 *
 * @param accessKeyId whose it is
 * @param date of the scope
 * @param region of the scope
 * @param service of the scope
 * @param signedHeaders names, in order
 * @param signature as hexadecimal digits
 */
public record Signature(String accessKeyId, String date, String region, String service, List<String> signedHeaders,
        String signature) {
    private static final Pattern HEADER = Pattern.compile("AWS4-HMAC-SHA256 Credential=([A-Z0-9]{16,128})/(\\d{8})"
            + "/([a-z0-9-]+)/([a-z0-9-]+)/aws4_request, *SignedHeaders=([a-z0-9;-]+), *Signature=([0-9a-f]{64})");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** What was signed. */
    public record Signed(String method, URI uri, Function<String, String> header, byte[] body) {}

    public static Signature parse(String header) throws Refusal {
        if (header == null) {
            throw new Refusal(403, "MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        Matcher matcher = HEADER.matcher(header);
        if (!matcher.matches()) {
            throw new Refusal(400, "IncompleteSignatureException", "The Authorization header is not well formed");
        }
        return new Signature(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4),
                List.of(matcher.group(5).split(";")), matcher.group(6));
    }

    /** Refuses what was not signed with that secret, or not now. */
    public void verify(Signed request, String secret, Instant now) throws Refusal {
        String stamp = request.header().apply("x-amz-date");
        if (stamp == null || !stamp.startsWith(date) || !signedHeaders.contains("host")) {
            throw new Refusal(400, "IncompleteSignatureException", "X-Amz-Date or Host is not signed");
        }
        if (Duration.between(time(stamp), now).abs().compareTo(TOLERANCE) > 0) {
            boolean late = time(stamp).isBefore(now);
            Instant limit = late ? now.minus(TOLERANCE) : now.plus(TOLERANCE);
            throw new Refusal(400, "InvalidSignatureException",
                    "Signature %s: %s is %s %s (%s %s %d min.)".formatted(late ? "expired" : "not yet current", stamp,
                            late ? "now earlier than" : "still later than",
                            STAMP.format(limit.atOffset(ZoneOffset.UTC)), STAMP.format(now.atOffset(ZoneOffset.UTC)),
                            late ? "-" : "+", TOLERANCE.toMinutes()));
        }
        String scope = date + "/" + region + "/" + service + "/aws4_request";
        String toSign = "AWS4-HMAC-SHA256\n" + stamp + "\n" + scope + "\n" + hash(utf8(canonical(request)));
        byte[] key = utf8("AWS4" + secret);
        for (String part : List.of(date, region, service, "aws4_request", toSign)) {
            key = hmac(key, part);
        }
        if (!MessageDigest.isEqual(utf8(HexFormat.of().formatHex(key)), utf8(signature))) {
            throw new Refusal(403, "SignatureDoesNotMatch",
                    "The request signature we calculated does not match the signature you provided");
        }
    }

    private static Instant time(String stamp) throws Refusal {
        try {
            return LocalDateTime.parse(stamp, STAMP).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new Refusal(400, "IncompleteSignatureException", "X-Amz-Date is no date: " + e.getParsedString());
        }
    }

    private String canonical(Signed request) {
        String path = request.uri().getRawPath();
        String headers = signedHeaders.stream().map(name -> name + ":" + value(request, name) + "\n")
                .collect(Collectors.joining());
        return String.join("\n", request.method(), path.isEmpty() ? "/" : path, query(request.uri().getRawQuery()),
                headers, String.join(";", signedHeaders), hash(request.body()));
    }

    private static String value(Signed request, String name) {
        String value = request.header().apply(name);
        return value == null ? "" : value.strip().replaceAll(" +", " ");
    }

    private static String query(String raw) {
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        return Arrays.stream(raw.split("&")).map(Signature::encoded).sorted().collect(Collectors.joining("&"));
    }

    private static String encoded(String pair) {
        String[] parts = pair.split("=", 2);
        return escape(parts[0]) + "=" + escape(parts.length > 1 ? parts[1] : "");
    }

    private static String escape(String raw) {
        return URLEncoder.encode(URLDecoder.decode(raw, StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(utf8(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
