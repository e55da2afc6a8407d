package org.deskwright.aws.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.deskwright.aws.internal.access.Reason;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/**
 * A request that the SDK signs and sends, but for which it needs no classes of the service: for services of which a
 * call or two are needed. What comes back is taken as it is.
 */
final class SignedCall {
    private static final int LONGEST = 64 << 20;

    private final AwsCredentialsProvider credentials;
    private final SdkHttpClient http;
    private final String region;
    /** By how much the clock of AWS goes before ours; known from the last refusal for that reason. */
    private volatile Duration ahead = Duration.ZERO;

    /** What was answered, with what AWS calls the request. */
    record Reply(String body, String requestId) {}

    SignedCall(AwsCredentialsProvider credentials, SdkHttpClient http, String region) {
        this.credentials = credentials;
        this.http = http;
        this.region = region;
    }

    /**
     * @param service as signatures name it
     * @throws software.amazon.awssdk.core.exception.SdkException as the clients of the SDK do
     */
    Reply post(URI address, String service, Map<String, String> headers, String body) {
        return post(address, service, region, headers, body);
    }

    /** @param scope the Region that signatures name, where the service has one for all */
    Reply post(URI address, String service, String scope, Map<String, String> headers, String body) {
        SdkHttpRequest.Builder request = SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(address)
                .encodedPath("/");
        headers.forEach(request::putHeader);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        request.putHeader("Content-Length", Integer.toString(bytes.length));
        ContentStreamProvider payload = ContentStreamProvider.fromByteArray(bytes);
        SignedRequest signed = AwsV4HttpSigner.create()
                .sign(r -> r.identity(credentials.resolveCredentials()).request(request.build()).payload(payload)
                        .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, scope)
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.offset(Clock.systemUTC(), ahead)));
        try {
            HttpExecuteResponse response = http.prepareRequest(HttpExecuteRequest.builder().request(signed.request())
                    .contentStreamProvider(signed.payload().orElse(payload)).build()).call();
            String text = text(response);
            SdkHttpResponse head = response.httpResponse();
            String requestId = head.firstMatchingHeader("x-amzn-RequestId").orElse("");
            if (!head.isSuccessful()) {
                // as the clients of the SDK do, so that the next attempt is signed with the time of AWS
                Reason.skew(head).ifPresent(by -> ahead = by);
                throw refused(head, text, requestId);
            }
            return new Reply(text, requestId);
        } catch (IOException e) {
            throw SdkClientException.create(String.valueOf(e.getMessage()), e);
        }
    }

    private static String text(HttpExecuteResponse response) throws IOException {
        try (InputStream in = response.responseBody().<InputStream>map(b -> b)
                .orElseGet(() -> new ByteArrayInputStream(new byte[0]))) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new IOException("the answer is longer than " + LONGEST + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** JSON tells the error as {@code __type}, XML as {@code Code}. */
    private static AwsServiceException refused(SdkHttpResponse head, String body, String requestId) {
        String code = head.firstMatchingHeader("x-amzn-ErrorType").orElse("");
        String message = "";
        if (body.startsWith("<")) {
            code = XmlText.first(body, "Code");
            message = XmlText.first(body, "Message");
        } else {
            JsonObject json = object(body);
            code = code.isEmpty() ? text(json, "__type") : code;
            message = text(json, "message").isEmpty() ? text(json, "Message") : text(json, "message");
        }
        code = code.substring(code.lastIndexOf('#') + 1).replaceFirst(":.*", "");
        AwsErrorDetails details = AwsErrorDetails.builder().errorCode(code).errorMessage(message).sdkHttpResponse(head)
                .build();
        return AwsServiceException.builder().awsErrorDetails(details).message(message).statusCode(head.statusCode())
                .requestId(requestId).build();
    }

    private static JsonObject object(String body) {
        try {
            return JsonParser.parseString(body) instanceof JsonObject object ? object : new JsonObject();
        } catch (JsonParseException e) {
            return new JsonObject();
        }
    }

    static String text(JsonObject object, String member) {
        JsonElement value = object.get(member);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }
}
