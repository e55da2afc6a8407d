package org.deskwright.aws.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Keeps what was asked, and the body of a successful answer as it came, with the members that the SDK does not know
 * yet, for a request that brings places for them.
 */
final class CapturedAnswer implements ExecutionInterceptor {
    static final ExecutionAttribute<AtomicReference<String>> BODY = new ExecutionAttribute<>("DeskwrightBody");
    static final ExecutionAttribute<AtomicReference<String>> PARAMETERS = new ExecutionAttribute<>(
            "DeskwrightParameters");
    /** An answer of AWS is far below; what is longer comes from something else. */
    private static final int LONGEST = 64 << 20;

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        AtomicReference<String> parameters = attributes.getAttribute(PARAMETERS);
        if (parameters != null) {
            parameters.set(PojoJson.of(context.request()).toString());
        }
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(Context.ModifyHttpResponse context,
            ExecutionAttributes attributes) {
        Optional<InputStream> content = context.responseBody();
        AtomicReference<String> body = attributes.getAttribute(BODY);
        if (content.isEmpty() || body == null || !context.httpResponse().isSuccessful()) {
            return content;
        }
        try (InputStream in = content.get()) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new IOException("the answer is longer than " + LONGEST + " bytes");
            }
            body.set(new String(bytes, StandardCharsets.UTF_8));
            return Optional.of(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
