package org.deskwright.testing.evidence;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Secrets of all kinds that are known, to be put into what is read and looked for in what leaves. All are made up. */
public final class PlantedSecrets {
    private static final String STAMP = "2026-02-03 04:05:06,789012 [  1:1  ] WARN  frontend - ";
    private static final Pattern SECRET = Pattern.compile("\u00ab([^\u00bb]*)\u00bb");
    /** Of each kind; tests of the command line plant the same list. */
    public static final List<Planted> ALL = all();

    /**
     * One kind.
     *
     * @param id what kind it is
     * @param text lines as they are found, with marks around what is a secret of them
     */
    public record Planted(String id, String text) {
        /** As it is found. */
        public String plain() {
            return text.replaceAll("[\u00ab\u00bb]", "");
        }

        /** What must not be found. */
        public List<String> secrets() {
            return SECRET.matcher(text).results().flatMap(found -> Arrays.stream(found.group(1).split("\n")))
                    .filter(secret -> !secret.isBlank()).toList();
        }

        /** What is to be found. */
        public List<String> rest() {
            return Arrays.stream(SECRET.matcher(text).replaceAll("\n").split("\n")).filter(part -> !part.isBlank())
                    .toList();
        }

        @Override
        public String toString() {
            return id;
        }
    }

    private PlantedSecrets() {
    }

    private static List<Planted> all() {
        try (Reader file = new InputStreamReader(PlantedSecrets.class.getResourceAsStream("planted-secrets.json"),
                StandardCharsets.UTF_8)) {
            return List.of(new Gson().fromJson(JsonParser.parseReader(file).getAsJsonObject().get("secrets"),
                    Planted[].class));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Writes a log with all of them, and records between them that none of them goes on with. */
    public static void log(Path file) throws IOException {
        StringBuilder log = new StringBuilder();
        for (Planted each : ALL) {
            log.append(STAMP).append("of ").append(each.id()).append('\n').append(each.plain()).append("\n\n");
            for (int i = 0; i < 5; i++) {
                log.append(STAMP).append("that is all of it\n");
            }
        }
        Files.writeString(file, log);
    }

    /** Writes what AWS answers of a WorkSpace for each of some, whose user, computer and fault are called so. */
    public static void workspaces(List<Planted> some, Path file) throws IOException {
        JsonArray workspaces = new JsonArray();
        for (Planted each : some) {
            JsonObject workspace = new JsonObject();
            workspace.addProperty("WorkspaceId", "ws-01234%04d".formatted(workspaces.size()));
            workspace.addProperty("DirectoryId", "d-9067012345");
            workspace.addProperty("State", "ERROR");
            workspace.addProperty("BundleId", "wsb-0123456789");
            List.of("UserName", "ComputerName", "ErrorMessage", "ErrorCode")
                    .forEach(name -> workspace.addProperty(name, each.plain()));
            workspaces.add(workspace);
        }
        JsonObject answer = new JsonObject();
        answer.add("Workspaces", workspaces);
        Files.writeString(file, answer.toString());
    }

    /** What of a text is a secret of some, with what stands around it; empty for none. */
    public static String found(List<Planted> some, String text) {
        for (Planted each : some) {
            for (String secret : each.secrets()) {
                int at = text.indexOf(secret);
                if (at >= 0) {
                    return each + ": "
                            + text.substring(Math.max(0, at - 60), Math.min(text.length(), at + secret.length()));
                }
            }
        }
        return "";
    }

    /** What of the rest of some is not in a text, by its letters and digits; empty when all is. */
    public static String lost(List<Planted> some, String text) {
        String letters = letters(text);
        return some.stream().flatMap(each -> each.rest().stream().map(part -> each + ": " + part))
                .filter(part -> !letters.contains(letters(part.substring(part.indexOf(": ") + 2)))).findFirst()
                .orElse("");
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
