package org.deskwright.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The sample case as it lies in the repository. */
final class CheckedIn {
    private CheckedIn() {
    }

    static Path folder() {
        String project = System.getProperty("deskwright.project");
        return project == null
                ? Path.of("bundles/org.deskwright.sample/sample")
                : Path.of(project).resolveSibling("org.deskwright.sample").resolve("sample");
    }

    /** By path below the folder; packed files unpacked, since zlib does not promise the same bytes everywhere. */
    static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), content(path));
            }
        }
        return files;
    }

    /** The files with output of the CLI, parsed. */
    static Map<String, JsonObject> calls(Path folder) throws IOException {
        Map<String, JsonObject> calls = new TreeMap<>();
        files(folder).forEach((name, bytes) -> {
            if (name.startsWith("evidence/") && !name.endsWith("deskwright.json")) {
                calls.put(name, JsonParser.parseString(text(bytes)).getAsJsonObject());
            }
        });
        return calls;
    }

    /** Items of all files of a call, newest sighting only. */
    static List<JsonObject> items(Map<String, JsonObject> calls, String call, String member) {
        return calls.entrySet().stream()
                .filter(file -> file.getKey().matches(".*/" + call + "(-\\d)?\\.json(\\.gz)?")
                        && !file.getKey().contains("/earlier/"))
                .flatMap(file -> file.getValue().getAsJsonArray(member).asList().stream())
                .map(JsonElement::getAsJsonObject).toList();
    }

    static String text(byte[] bytes) {
        boolean littleEnd = bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe;
        return littleEnd
                ? new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE)
                : new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] content(Path path) {
        try (InputStream file = Files.newInputStream(path);
                InputStream plain = path.toString().endsWith(".gz") ? new GZIPInputStream(file) : file) {
            return plain.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
