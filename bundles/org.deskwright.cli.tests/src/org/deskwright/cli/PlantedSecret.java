package org.deskwright.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.google.gson.Gson;
import com.google.gson.JsonParser;

/**
 * A kind of secret that is put into what is read. Tests of the window plant the same list.
 *
 * @param id what kind it is
 * @param text lines as they are found; what is a secret of them stands between marks, and the rest is to stay
 */
record PlantedSecret(String id, String text) {
    private static final Path FILE = Path.of(System.getProperty("deskwright.project", "."))
            .resolveSibling("org.deskwright.testing/src/org/deskwright/testing/evidence/planted-secrets.json");
    private static final Pattern SECRET = Pattern.compile("\u00ab([^\u00bb]*)\u00bb");

    static List<PlantedSecret> all() {
        try (Reader file = Files.newBufferedReader(FILE.toAbsolutePath().normalize())) {
            return List.of(new Gson().fromJson(JsonParser.parseReader(file).getAsJsonObject().get("secrets"),
                    PlantedSecret[].class));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Those that are the same wherever in a line they stand. */
    static List<PlantedSecret> anywhere() {
        List<String> some = List.of("auth-token-option", "jwt", "dcv-gateway-token", "bearer", "basic", "set-cookie",
                "cookie", "password", "password-json", "password-xml", "aws-secret-key", "aws-access-key",
                "aws-session-token", "saml-response", "saml-form", "oauth-redirect", "signed-address", "proxy-address",
                "net-use", "curl-user", "mfa-code", "psk", "ntlm-dump", "shadow", "github-token",
                "aws-security-token-header", "gpp-cpassword", "secure-string", "private-key");
        List<PlantedSecret> found = all().stream().filter(each -> some.contains(each.id())).toList();
        if (found.size() != some.size()) {
            throw new AssertionError(found);
        }
        return found;
    }

    /** As it is found. */
    String plain() {
        return text.replaceAll("[\u00ab\u00bb]", "");
    }

    /** As it is to leave. */
    String clean() {
        return SECRET.matcher(text).replaceAll("[removed]");
    }

    /** What must not be found. */
    Stream<String> secrets() {
        return SECRET.matcher(text).results().flatMap(found -> Arrays.stream(found.group(1).split("\n")))
                .filter(secret -> !secret.isBlank());
    }

    /** What is to be found, in that order. */
    List<String> rest() {
        Matcher secret = SECRET.matcher(text);
        return Arrays.stream(secret.replaceAll("\n").split("\n")).filter(part -> !part.isBlank()).toList();
    }

    @Override
    public String toString() {
        return id;
    }
}
