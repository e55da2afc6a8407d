package org.deskwright.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.deskwright.logs.catalogue.FormatFile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Writes what the targets begin with, made of the formats and the sample case that come with Deskwright. */
public final class Seeds {
    /** Items that are kept of each list: all kinds of members, in few bytes. */
    private static final int ITEMS = 2;
    private static final List<String> QUERIES = List.of("\"TERA_DISCONNECT\" and not level<warn",
            "component:MGMT_PCOIP_DATA,AGENT (a or -b) session=0a1b", "/rc:\\s*-[0-9]+/i since:2026-02-03T04:05",
            "time>=2026-02-03 until:-2h source:*.log", "level=error,critical thread!=7 process:12");

    private final Path bundles;
    private final Map<String, List<byte[]>> seeds = new LinkedHashMap<>();

    private Seeds(Path bundles) {
        this.bundles = bundles;
    }

    /**
     * @param args the folder of the bundles, and where to write: a folder for each target
     */
    public static void main(String[] args) throws IOException {
        Seeds made = new Seeds(Path.of(args[0]));
        made.logs();
        made.archives();
        made.estate();
        made.certificates();
        made.caseFile();
        PolicySeeds.files().forEach(one -> made.add("PolicyFiles", kind(one.getKey(), one.getValue())));
        made.add("PolicyResults", PolicySeeds.result());
        made.write(Path.of(args[1]));
    }

    private static byte[] kind(String kind, byte[] bytes) {
        byte[] seed = new byte[bytes.length + 1];
        seed[0] = (byte) PolicyFiles.KINDS.indexOf(kind);
        System.arraycopy(bytes, 0, seed, 1, bytes.length);
        return seed;
    }

    private void add(String target, byte[] seed) {
        seeds.computeIfAbsent(target, t -> new ArrayList<>()).add(seed);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void logs() throws IOException {
        StringBuilder all = new StringBuilder("\u0007");
        Path formats = bundles.resolve("org.deskwright.logs/formats");
        for (JsonElement id : JsonParser.parseString(Files.readString(formats.resolve("index.json")))
                .getAsJsonArray()) {
            String json = Files.readString(formats.resolve(id.getAsString() + ".json"));
            add("FormatFiles", bytes(json.replaceAll("\\s+", " ")));
            for (FormatFile.Sample sample : FormatFile.read(json).records()) {
                add("LogRecords", bytes("\u0050" + sample.line() + "\n" + sample.line() + "\r\n  goes on\n"));
                all.append(sample.line()).append('\n');
            }
        }
        add("LogRecords", bytes(all.toString()));
        add("LogKernels", bytes("\u0008\u0001\u0003\u0002los\u0000a\u0003warnone lost, WARNED\r\nlos\nwarn"));
        add("LogKernels", bytes("\u0060\u0000\u0002\u0010TERA_DISCONNECT_X\u0001RC" + all));
        add("LogIndexes", bytes("\u0050" + all + all));
        add("LogIndexes", bytes("\u0001\u0000\u0001\u0010\u0001\u0001\u0000\u0020\u0000"));
        add("LogIndexes", bytes("\u0003" + all));
        for (String query : QUERIES) {
            add("LogQueries", bytes(query));
            add("LogSearches", bytes("\u0010" + query + "\n" + all));
            add("LogSearches", bytes("\u0001" + query + "\n2026-02-03 04:05:06 WARN a: rc: -12\n  goes on\n"));
        }
        add("LogGrowth",
                bytes("\u0054one\ntwo\nth\u001cree\u0013anew\u0054and once m\u0029moved\u0002\u0030back\u0043other"));
        packs();
    }

    /** Each signature, with those that it is made of. */
    private void packs() throws IOException {
        Path folder = bundles.resolve("org.deskwright.logs/signatures");
        for (JsonElement id : JsonParser.parseString(Files.readString(folder.resolve("index.json"))).getAsJsonArray()) {
            JsonObject pack = JsonParser.parseString(Files.readString(folder.resolve(id.getAsString() + ".json")))
                    .getAsJsonObject();
            add("SignaturePacks", bytes(few(pack).toString()));
            for (JsonElement one : pack.getAsJsonArray("signatures")) {
                if (!one.getAsJsonObject().has("line")) {
                    JsonObject some = new JsonObject();
                    some.add("title", pack.get("title"));
                    JsonArray all = new JsonArray();
                    all.add(one);
                    pack.getAsJsonArray("signatures").asList().stream().map(JsonElement::getAsJsonObject)
                            .filter(other -> one.toString().contains(other.get("id").toString()) && other.has("line"))
                            .forEach(all::add);
                    some.add("signatures", all);
                    add("SignaturePacks", bytes(some.toString()));
                }
            }
        }
    }

    /** Logs as they come: packed in each way, in each other, and in other encodings. */
    private void archives() throws IOException {
        byte[] log = bytes("2026-02-03 04:05:06 ERROR one\n  goes on\r\n2026-02-03 04:05:07 INFO two");
        byte[] packed = gzip(log);
        byte[] zip = zip(Map.of("client/a.log", log, "b.log.gz", packed));
        for (byte[] seed : List.of(log, packed, zip, gzip(tar("logs/a.log", log)), tar("t.zip", zip),
                zip(Map.of("inner.zip", zip)))) {
            add("LogArchives", seed);
        }
        String text = "\uFEFF" + new String(log, StandardCharsets.UTF_8) + " \u00e9\u20ac";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE,
                StandardCharsets.ISO_8859_1)) {
            add("LogArchives", text.getBytes(charset));
        }
        add("LogEvents", Arrays.copyOf(bytes("ElfChnk\0"), 1 << 16));
        add("LogEventExports", bytes("<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"
                + "<Provider Name='Service Control Manager'/><EventID>7036</EventID><TimeCreated SystemTime="
                + "'2026-02-03T09:00:00Z'/></System><EventData><Data Name='a'>&lt;&#65;</Data></EventData></Event>"));
        add("LogEventExports", bytes("<Objs xmlns=\"http://schemas.microsoft.com/powershell/2004/04\"><Obj RefId=\"0\">"
                + "<TN RefId=\"0\"><T>System.Diagnostics.Eventing.Reader.EventLogRecord</T></TN><Props><I32 N=\"Id\">1"
                + "</I32><DT N=\"TimeCreated\">2026-02-03T09:00:00Z</DT><Obj N=\"Properties\"><LST><S>_x000A_</S>"
                + "</LST></Obj></Props></Obj></Objs>"));
    }

    private static byte[] gzip(byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(data);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] tar(String name, byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(data.length);
            tar.putArchiveEntry(entry);
            tar.write(data);
            tar.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    private void estate() throws IOException {
        try (Stream<Path> files = Files.walk(bundles.resolve("org.deskwright.sample/sample/evidence"))) {
            Map<String, Path> byCall = new LinkedHashMap<>();
            files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(
                    file -> byCall.putIfAbsent(file.getFileName().toString().replaceAll("-[0-9a-f-]*\\.", "."), file));
            for (Path file : byCall.values()) {
                add("EstatePages", bytes(few(JsonParser.parseString(Files.readString(file))).toString()));
            }
        }
    }

    private static JsonElement few(JsonElement json) {
        if (json instanceof JsonObject object) {
            JsonObject all = new JsonObject();
            object.entrySet().forEach(member -> all.add(member.getKey(), few(member.getValue())));
            return all;
        }
        if (json instanceof JsonArray list) {
            JsonArray first = new JsonArray();
            list.asList().stream().limit(ITEMS).map(Seeds::few).forEach(first::add);
            return first;
        }
        return json;
    }

    /** The authorities that come with Deskwright, as PEM and as what it holds. */
    private void certificates() throws IOException {
        try (Stream<Path> files = Files.list(bundles.resolve("org.deskwright.certificates/data/authorities"))) {
            List<byte[]> all = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String pem = Files.readString(file);
                add("CertificateBytes", bytes(pem));
                all.add(Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", "")));
            }
            all.forEach(one -> add("CertificateBytes", one));
            CertificateSeeds.files(all.getFirst(), all.getLast()).forEach(seed -> add("CertificateBytes", seed));
            CertificateSeeds.stores(all.getFirst()).forEach(seed -> add("CertificateStores", seed));
        }
        KeyStoreSeeds.all().forEach(seed -> add("KeyStoreCopies", seed));
        TlsTalks.seeds().forEach(seed -> add("TlsTalks", seed));
        OcspReplies.seeds().forEach(seed -> add("OcspReplies", seed));
        add("CertificateBytes", bytes("\"Thumbprint\"\n\"" + "0a".repeat(20) + "\"\n"));
    }

    private void caseFile() throws IOException {
        ByteArrayOutputStream documents = new ByteArrayOutputStream();
        for (String name : new String[]{"case.json", "answers.json", "suppressions.json", "progress.json"}) {
            Path file = bundles.resolve("org.deskwright.sample/sample").resolve(name);
            documents.writeBytes(Files.exists(file)
                    ? bytes(few(JsonParser.parseString(Files.readString(file))).toString())
                    : bytes("{\"schema\":\"deskwright.progress/1\",\"done\":[]}"));
            documents.write(CaseFiles.NEXT);
        }
        documents.writeBytes(bytes("{\"schema\":\"deskwright.marks/1\",\"marks\":[{\"file\":\"a.log\",\"line\":7,"
                + "\"sha256\":\"" + "0".repeat(64) + "\",\"note\":\"look\",\"evidence\":true}]}"));
        documents.write(CaseFiles.NEXT);
        add("CaseFiles", documents.toByteArray());
        add("CaseFiles", CaseFiles.archive(documents.toByteArray()));
    }

    private void write(Path folder) throws IOException {
        for (int i = 0; i < Together.TARGETS.size(); i++) {
            String target = Together.TARGETS.get(i).name();
            for (byte[] seed : seeds.getOrDefault(target, List.of())) {
                save(folder.resolve(target), seed);
                byte[] chosen = new byte[seed.length + 1];
                chosen[0] = (byte) i;
                System.arraycopy(seed, 0, chosen, 1, seed.length);
                save(folder.resolve("Together"), chosen);
            }
        }
    }

    private static void save(Path folder, byte[] seed) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("seed-" + Integer.toHexString(Arrays.hashCode(seed))), seed);
    }
}
