package org.deskwright.policy.link;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.text.WindowsText;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Reads objects of a directory out of JSON, as {@code Get-ADObject -Properties ... | ConvertTo-Json} writes it: an
 * object or a list of objects that have a DistinguishedName. Bytes are lists of numbers, or Base64 behind
 * {@code base64:}.
 */
public final class DirectoryJsonReader {
    private static final String ADVICE = "export it anew with Get-ADObject ... | ConvertTo-Json -Depth 4";
    private static final String BASE64 = "base64:";
    private static final Pattern PLACE = Pattern.compile("at line (\\d+) column (\\d+)");
    private static final int BYTE = 0xFF;

    private DirectoryJsonReader() {
    }

    /** Whether a file that begins so may be one: other JSON has no DistinguishedName beside what policies need. */
    public static boolean recognises(String head) {
        String start = head.strip();
        return (start.startsWith("[") || start.startsWith("{") || start.startsWith("\uFEFF"))
                && head.contains("\"DistinguishedName\"")
                && (head.contains("\"gPLink\"") || head.contains("\"gPOptions\"")
                        || head.contains("\"groupPolicyContainer\"") || head.contains("\"ObjectClass\""));
    }

    /** @param bytes the whole file */
    public static List<DirectoryRecord> read(byte[] bytes) throws UnreadableException {
        try {
            JsonElement all = JsonParser.parseReader(new StringReader(WindowsText.of(bytes).letters()));
            List<DirectoryRecord> records = new ArrayList<>();
            if (all.isJsonArray()) {
                all.getAsJsonArray().forEach(one -> take(one, records));
            } else {
                take(all, records);
            }
            return records;
        } catch (JsonParseException | StackOverflowError e) {
            throw new UnreadableException(-1, "is no JSON" + place(e), ADVICE, e);
        }
    }

    /** Where the parser found out, which is all of its words that says something to an admin. */
    private static String place(Throwable e) {
        Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
        return place.find()
                ? ": something is wrong, or missing, at line " + place.group(1) + ", column " + place.group(2)
                : "";
    }

    private static void take(JsonElement one, List<DirectoryRecord> records) {
        if (!one.isJsonObject()) {
            return;
        }
        Map<String, List<byte[]>> attributes = new TreeMap<>();
        JsonObject object = one.getAsJsonObject();
        object.entrySet().forEach(member -> {
            List<byte[]> values = values(member.getValue());
            if (!values.isEmpty()) {
                attributes.put(member.getKey(), values);
            }
        });
        DirectoryRecord record = new DirectoryRecord("", attributes);
        String dn = record.text("DistinguishedName");
        if (!dn.isEmpty()) {
            records.add(new DirectoryRecord(dn, attributes));
        }
    }

    private static List<byte[]> values(JsonElement value) {
        List<byte[]> values = new ArrayList<>();
        if (value.isJsonArray()) {
            if (isBytes(value)) {
                values.add(bytes(value));
            } else {
                value.getAsJsonArray().forEach(one -> values.addAll(values(one)));
            }
        } else if (value.isJsonPrimitive()) {
            values.add(primitive(value.getAsString()));
        } else if (value.isJsonObject()) {
            // as ConvertTo-Json writes a SID, and a security descriptor
            JsonObject object = value.getAsJsonObject();
            for (String member : List.of("Value", "value", "Sddl")) {
                if (object.has(member)) {
                    values.addAll(values(object.get(member)));
                }
            }
        }
        return values;
    }

    private static byte[] primitive(String text) {
        if (text.startsWith(BASE64)) {
            try {
                return Base64.getDecoder().decode(text.substring(BASE64.length()));
            } catch (IllegalArgumentException e) {
                // then it is a text that begins so
                return text.getBytes(StandardCharsets.UTF_8);
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isBytes(JsonElement list) {
        return list.getAsJsonArray().size() > 1 && list.getAsJsonArray().asList().stream()
                .allMatch(one -> one.isJsonPrimitive() && one.getAsJsonPrimitive().isNumber() && one.getAsDouble() >= 0
                        && one.getAsDouble() <= BYTE && one.getAsDouble() == Math.rint(one.getAsDouble()));
    }

    private static byte[] bytes(JsonElement list) {
        byte[] bytes = new byte[list.getAsJsonArray().size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) list.getAsJsonArray().get(i).getAsInt();
        }
        return bytes;
    }
}
