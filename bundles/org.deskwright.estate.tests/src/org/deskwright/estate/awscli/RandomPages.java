package org.deskwright.estate.awscli;

import java.util.List;
import java.util.Map;
import java.util.Random;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/** Answers made from the samples: members left out, put in another order and added, printed in any layout. */
final class RandomPages {
    private static final List<String> TEXTS = List.of("", "plain", "ws-1", "\"quoted\" \\ / \b\f\n\r\t", "ärger \u2028",
            "\uD83D\uDE00", "\u0001", "a".repeat(300));
    private static final List<String> NUMBERS = List.of("0", "-0", "17", "-1", "1.5", "1e5", "1E-2", "12345678901234",
            "0.0001");

    private final Random random;
    /** Whether values may be of a kind that does not belong there. */
    private final boolean odd;

    RandomPages(Random random, boolean odd) {
        this.random = random;
        this.odd = odd;
    }

    /** One document or several. */
    String text() {
        StringBuilder out = new StringBuilder();
        for (int n = 1 + random.nextInt(2); n > 0; n--) {
            new Printer(random, out).print(page());
        }
        return out.toString();
    }

    private JsonObject page() {
        AwsCall call = AwsCall.values()[random.nextInt(AwsCall.values().length)];
        JsonArray items = new JsonArray();
        for (int n = random.nextInt(5); n > 0; n--) {
            JsonObject sample = JsonParser.parseString(Imported.sample(call)).getAsJsonObject();
            JsonArray samples = sample.getAsJsonArray(call.member());
            items.add(varied(samples.get(random.nextInt(samples.size())).getAsJsonObject(), call.idMember(), 0));
        }
        JsonObject page = new JsonObject();
        if (random.nextInt(4) == 0) {
            page.add("ResponseMetadata", value(2));
        }
        page.add(call.member(), odd && random.nextInt(20) == 0 ? value(1) : items);
        if (random.nextInt(3) == 0) {
            page.add("NextToken", random.nextBoolean() ? JsonNull.INSTANCE : new JsonPrimitive(text(TEXTS)));
        }
        return page;
    }

    private JsonObject varied(JsonObject object, String needed, int depth) {
        JsonObject varied = new JsonObject();
        for (Map.Entry<String, JsonElement> member : object.entrySet()) {
            if (random.nextInt(5) == 0) {
                varied.add("New" + random.nextInt(3), value(2));
            }
            JsonElement value = member.getValue();
            if (member.getKey().equals(needed) || random.nextInt(8) > 0) {
                boolean other = odd && random.nextInt(60) == 0;
                varied.add(member.getKey(), other ? value(1) : inner(value, depth));
            }
        }
        return varied;
    }

    private JsonElement inner(JsonElement value, int depth) {
        if (value.isJsonObject() && depth == 0) {
            return varied(value.getAsJsonObject(), "", 1);
        }
        return random.nextInt(12) == 0 && !value.isJsonArray() && depth > 0 ? JsonNull.INSTANCE : value;
    }

    private JsonElement value(int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> JsonNull.INSTANCE;
            case 1 -> new JsonPrimitive(random.nextBoolean());
            case 2 -> JsonParser.parseString(text(NUMBERS));
            case 3 -> new JsonPrimitive(text(TEXTS));
            case 4 -> {
                JsonArray array = new JsonArray();
                for (int n = random.nextInt(3); n > 0; n--) {
                    array.add(value(depth - 1));
                }
                yield array;
            }
            default -> {
                JsonObject object = new JsonObject();
                for (int n = random.nextInt(3); n > 0; n--) {
                    object.add("m" + n, value(depth - 1));
                }
                yield object;
            }
        };
    }

    private String text(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    /** Prints with white space as it comes, and with escapes where none are needed. */
    private record Printer(Random random, StringBuilder out) {
        void print(JsonElement element) {
            switch (element) {
                case JsonObject object -> {
                    out.append('{');
                    String comma = "";
                    for (Map.Entry<String, JsonElement> member : object.entrySet()) {
                        out.append(comma);
                        space();
                        out.append('"').append(member.getKey()).append('"');
                        space();
                        out.append(':');
                        space();
                        print(member.getValue());
                        space();
                        comma = ",";
                    }
                    space();
                    out.append('}');
                }
                case JsonArray array -> {
                    out.append('[');
                    String comma = "";
                    for (JsonElement inner : array) {
                        out.append(comma);
                        space();
                        print(inner);
                        space();
                        comma = ",";
                    }
                    space();
                    out.append(']');
                }
                default -> out.append(escaped(element.toString()));
            }
        }

        private String escaped(String json) {
            return json.startsWith("\"") && random.nextInt(10) == 0
                    ? json.replace("a", "\\u0061").replace("/", "\\/")
                    : json;
        }

        private void space() {
            if (random.nextInt(40) == 0) {
                out.append(" \t\r\n".charAt(random.nextInt(4)));
            }
        }
    }
}
