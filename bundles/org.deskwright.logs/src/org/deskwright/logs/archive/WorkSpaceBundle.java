package org.deskwright.logs.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.deskwright.logs.query.Glob;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * What {@code Get-WorkSpaceLogs.ps1} made of a Windows WorkSpace: told by the folders at its top.
 *
 * @param name how people find it
 * @param parts that are there, in the order in which they are described
 * @param missing what should be there and is not
 */
public record WorkSpaceBundle(String name, List<Part> parts, List<Missing> missing) {
    private static final String DATA = "/data/workspace-bundle.json";
    private static final String DRIVE = "C";
    private static final Set<String> FOLDERS = Set.of(DRIVE, "CliXML", "Config", "ScriptLogs", "tmp", "Traces");
    private static final int ENOUGH = 4;

    public WorkSpaceBundle {
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
    }

    /**
     * A part that is there.
     *
     * @param files names that it is told by
     */
    public record Part(String files, String holds, long count) {}

    /** A part that is not, and what to do. */
    public record Missing(String holds, String advice) {}

    private enum Need {
        ALWAYS, PROTOCOL, PERHAPS
    }

    private record Known(Glob glob, String files, String holds, Need need, String without) {}

    /** Those that come with Deskwright. Read once. */
    private static final class Bundled {
        static final List<Known> PARTS = read();
    }

    private static List<Known> read() {
        try (InputStream in = WorkSpaceBundle.class.getResourceAsStream(DATA);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            List<Known> parts = new ArrayList<>();
            for (JsonElement element : JsonParser.parseReader(reader).getAsJsonObject().getAsJsonArray("parts")) {
                JsonObject part = element.getAsJsonObject();
                parts.add(new Known(new Glob(part.get("files").getAsString()), part.get("files").getAsString(),
                        part.get("holds").getAsString(),
                        Need.valueOf(part.get("need").getAsString().toUpperCase(Locale.ROOT)),
                        part.has("without") ? part.get("without").getAsString() : ""));
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * All that stand among some files: the files themselves may be one, or folders of theirs. Folders count, their
     * names end with a slash, but are no parts.
     *
     * @param name of all of them together
     * @param files their names with slashes
     */
    public static List<WorkSpaceBundle> in(String name, Collection<String> files) {
        Map<String, Set<String>> tops = new HashMap<>();
        for (String file : files) {
            int begin = 0;
            for (String folder : (Iterable<String>) Arrays.stream(file.split("/")).limit(8)::iterator) {
                if (FOLDERS.contains(folder) && file.length() > begin + folder.length()) {
                    tops.computeIfAbsent(file.substring(0, begin), top -> new HashSet<>()).add(folder);
                }
                begin += folder.length() + 1;
            }
        }
        return tops.entrySet().stream().filter(top -> isTop(top.getValue())).map(Map.Entry::getKey).sorted()
                .map(top -> of(top.isEmpty() ? name : name + "/" + top.substring(0, top.length() - 1),
                        files.stream().filter(file -> file.startsWith(top)).map(file -> file.substring(top.length()))
                                .filter(file -> !file.endsWith("/")).toList()))
                .toList();
    }

    private static boolean isTop(Set<String> names) {
        return names.contains(DRIVE) && names.stream().filter(FOLDERS::contains).count() >= ENOUGH;
    }

    private static WorkSpaceBundle of(String name, List<String> files) {
        long[] counts = new long[Bundled.PARTS.size()];
        for (String file : files) {
            for (int i = 0; i < counts.length; i++) {
                if (Bundled.PARTS.get(i).glob.matches(file)) {
                    counts[i]++;
                    break;
                }
            }
        }
        List<Part> parts = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        boolean protocol = false;
        for (int i = 0; i < counts.length; i++) {
            Known part = Bundled.PARTS.get(i);
            if (counts[i] > 0) {
                parts.add(new Part(part.files, part.holds, counts[i]));
                protocol |= part.need == Need.PROTOCOL;
            } else if (part.need == Need.ALWAYS) {
                missing.add(new Missing(part.holds, part.without));
            }
        }
        if (!protocol) {
            missing.add(new Missing("logs of PCoIP or DCV",
                    Bundled.PARTS.stream().filter(part -> part.need == Need.PROTOCOL && !part.without.isEmpty())
                            .findFirst().map(Known::without).orElse("")));
        }
        return new WorkSpaceBundle(name, parts, missing);
    }
}
