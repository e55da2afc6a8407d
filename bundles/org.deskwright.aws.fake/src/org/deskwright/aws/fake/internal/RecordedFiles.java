package org.deskwright.aws.fake.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Reads folders of AWS CLI output. Only for what Deskwright wrote itself: it trusts what it reads. */
public final class RecordedFiles {
    private static final String MANIFEST = "deskwright.json";
    /** These alone do not say what they are of. */
    private static final Pattern SNAPSHOTS = Pattern.compile("describe-workspace-snapshots-(ws-[0-9a-z]+)\\.json");

    private static final Pattern BRANDING = Pattern.compile("describe-client-branding-((?:ws)?d-[0-9a-z]+)\\.json");

    private RecordedFiles() {
    }

    /** The items of all pages of one answer. */
    public record Answer(String account, String region, String member, List<JsonObject> items) {}

    private record Place(String account, String region, String readAt) {}

    /** The newest answer for each account, Region and call. */
    public static List<Answer> read(Path folder) throws IOException {
        Map<String, Answer> newest = new TreeMap<>();
        Map<String, String> when = new TreeMap<>();
        for (Path manifest : manifests(folder)) {
            JsonObject said = json(manifest).getAsJsonObject();
            Place place = new Place(said.get("account").getAsString(), said.get("region").getAsString(),
                    said.has("readAt") ? said.get("readAt").getAsString() : "");
            for (Answer answer : answers(manifest.getParent(), place)) {
                String key = answer.account() + "/" + answer.region() + "/" + answer.member();
                if (place.readAt().compareTo(when.getOrDefault(key, "")) >= 0) {
                    newest.put(key, answer);
                    when.put(key, place.readAt());
                }
            }
        }
        return List.copyOf(newest.values());
    }

    private static List<Path> manifests(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().equals(MANIFEST)).sorted().toList();
        }
    }

    private static List<Answer> answers(Path folder, Place place) throws IOException {
        Map<String, List<JsonObject>> byMember = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(RecordedFiles::isOutput).sorted().toList()) {
                JsonObject answer = json(file).getAsJsonObject();
                Matcher snapshots = SNAPSHOTS.matcher(file.getFileName().toString());
                if (snapshots.matches()) {
                    answer.addProperty("readAt", place.readAt());
                    byMember.put("Snapshots/" + snapshots.group(1), List.of(answer));
                    continue;
                }
                Matcher branding = BRANDING.matcher(file.getFileName().toString());
                if (branding.matches()) {
                    byMember.put("Branding/" + branding.group(1), List.of(answer));
                    continue;
                }
                if (file.getFileName().toString().equals("describe-account.json")) {
                    byMember.put("Account", List.of(answer));
                    continue;
                }
                for (Map.Entry<String, JsonElement> member : answer.entrySet()) {
                    List<JsonObject> items = byMember.computeIfAbsent(member.getKey(), _ -> new ArrayList<>());
                    if (member.getValue() instanceof JsonArray list) {
                        list.forEach(item -> items.add(item.getAsJsonObject()));
                    } else if (member.getValue() instanceof JsonObject only) {
                        items.add(only);
                    }
                }
            }
        }
        return byMember.entrySet().stream()
                .map(e -> new Answer(place.account(), place.region(), e.getKey(), e.getValue())).toList();
    }

    private static boolean isOutput(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && !name.equals(MANIFEST)
                && (name.endsWith(".json") || name.endsWith(".json.gz"));
    }

    private static JsonElement json(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b) {
            bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        }
        boolean wide = bytes.length > 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe;
        String text = new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        return JsonParser.parseString(text);
    }

    /** With all that is in it. */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
