package org.deskwright.aws.internal.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.deskwright.estate.live.LiveAnswer.State;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** Runs the program of {@code credential_process}. Nothing of what it prints is shown: it may be secret. */
final class ProcessCredentials {
    private static final int LONGEST = 64 << 10;

    private ProcessCredentials() {
    }

    static AwsCredentials get(String profile, String command, Duration limit) throws InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(shell(command)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
        } catch (IOException e) {
            throw problem(profile, "cannot be started");
        }
        try {
            CompletableFuture<byte[]> printed = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                try {
                    printed.complete(process.getInputStream().readNBytes(LONGEST));
                } catch (IOException e) {
                    printed.completeExceptionally(e);
                }
            });
            byte[] output = printed.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!process.waitFor(limit)) {
                throw new TimeoutException();
            }
            if (process.exitValue() != 0) {
                throw problem(profile, "failed with exit code " + process.exitValue());
            }
            return read(profile, new String(output, StandardCharsets.UTF_8));
        } catch (TimeoutException e) {
            throw problem(profile, "gave no answer for " + limit.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw problem(profile, "cannot be read");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static List<String> shell(String command) {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")
                ? List.of("cmd.exe", "/C", command)
                : List.of("sh", "-c", command);
    }

    private static AwsCredentials read(String profile, String text) {
        try {
            JsonObject made = JsonParser.parseString(text).getAsJsonObject();
            if (!text(made, "Version").equals("1")) {
                throw problem(profile, "printed no credentials of version 1");
            }
            String key = text(made, "AccessKeyId");
            String secret = text(made, "SecretAccessKey");
            if (key.isEmpty() || secret.isEmpty()) {
                throw problem(profile, "printed no access key");
            }
            if (text(made, "SessionToken").isEmpty()) {
                return AwsBasicCredentials.create(key, secret);
            }
            AwsSessionCredentials.Builder session = AwsSessionCredentials.builder().accessKeyId(key)
                    .secretAccessKey(secret).sessionToken(text(made, "SessionToken"));
            if (!text(made, "Expiration").isEmpty()) {
                session.expirationTime(OffsetDateTime.parse(text(made, "Expiration")).toInstant());
            }
            return session.build();
        } catch (JsonParseException | IllegalStateException | DateTimeException e) {
            throw problem(profile, "printed something that is no credentials");
        }
    }

    private static String text(JsonObject made, String member) {
        JsonElement value = made.get(member);
        return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
    }

    private static CredentialsProblem problem(String profile, String what) {
        return new CredentialsProblem(State.NOT_SIGNED_IN, "the credential_process of profile '" + profile + "' " + what
                + "; run it yourself to see what it says");
    }
}
