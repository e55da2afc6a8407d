package org.deskwright.aws.internal.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * The sessions of IAM Identity Center, in the files of the AWS CLI: who is signed in there is signed in here. It is the
 * only place where Deskwright writes anything that opens an account, and only its owner can read it.
 */
final class SsoTokens {
    private final Path folder;

    SsoTokens(Path folder) {
        this.folder = folder;
    }

    /**
     * A session.
     *
     * @param refresh gets a new one without anybody; empty for none
     * @param clientId of the client that it was made for; empty where not known
     * @param clientSecret likewise
     * @param clientExpires until when the client is known to Identity Center
     */
    record Token(String access, Instant expires, String refresh, String clientId, String clientSecret,
            Instant clientExpires) {
        boolean isValid(Instant now) {
            return now.isBefore(expires);
        }

        boolean isRefreshable(Instant now) {
            return !refresh.isEmpty() && !clientId.isEmpty() && now.isBefore(clientExpires);
        }

        @Override
        public String toString() {
            return "a session until " + expires;
        }
    }

    /** @param key the name of the session, or the start URL where the profile names no session */
    Optional<Token> read(String key) {
        try {
            JsonObject file = JsonParser.parseString(Files.readString(file(key))).getAsJsonObject();
            return Optional
                    .of(new Token(text(file, "accessToken"), time(file, "expiresAt"), text(file, "refreshToken"),
                            text(file, "clientId"), text(file, "clientSecret"), time(file, "registrationExpiresAt")))
                    .filter(t -> !t.access().isEmpty());
        } catch (IOException | JsonParseException | IllegalStateException e) {
            // whoever has no session that can be read signs in again
            return Optional.empty();
        }
    }

    void write(String key, String startUrl, String region, Token token) {
        JsonObject file = new JsonObject();
        file.addProperty("startUrl", startUrl);
        file.addProperty("region", region);
        file.addProperty("accessToken", token.access());
        file.addProperty("expiresAt", token.expires().truncatedTo(ChronoUnit.SECONDS).toString());
        file.addProperty("clientId", token.clientId());
        file.addProperty("clientSecret", token.clientSecret());
        file.addProperty("registrationExpiresAt", token.clientExpires().truncatedTo(ChronoUnit.SECONDS).toString());
        if (!token.refresh().isEmpty()) {
            file.addProperty("refreshToken", token.refresh());
        }
        try {
            // a temporary file is its owner's alone, and stays so when it is moved
            Path draft = Files.createTempFile(Files.createDirectories(folder), "session", ".part");
            try {
                Files.writeString(draft, file.toString());
                Files.move(draft, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the session cannot be kept in " + folder + ": " + e.getMessage(), e);
        }
    }

    private Path file(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(key.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash) + ".json");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(JsonObject file, String member) {
        JsonElement value = file.get(member);
        return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
    }

    private static Instant time(JsonObject file, String member) {
        try {
            // older AWS CLIs write UTC in place of Z
            return Instant.parse(text(file, member).replaceFirst("UTC$", "Z"));
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
