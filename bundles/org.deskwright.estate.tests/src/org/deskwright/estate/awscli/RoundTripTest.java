package org.deskwright.estate.awscli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.deskwright.estate.model.Item;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/** Members that no version of the model has heard of are added to the samples anywhere, and must come out again. */
class RoundTripTest {
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void unknownMembersSurvive(long seed) {
        Random random = new Random(seed);
        for (AwsCall call : AwsCall.values()) {
            for (int i = 0; i < 25; i++) {
                JsonObject item = JsonParser.parseString(Imported.sample(call)).getAsJsonObject()
                        .getAsJsonArray(call.member()).get(0).getAsJsonObject();
                grow(item, random);
                Imported imported = imported(call, item);
                assertEquals(List.of(), imported.lines());
                Item read = imported.items().getFirst();
                JsonObject written = EstateJson.toJson(read);
                assertEquals(item, written, "seed " + seed);
                assertEquals(read, imported(call, written).items().getFirst(), "seed " + seed);
            }
        }
    }

    private static Imported imported(AwsCall call, JsonObject item) {
        JsonArray items = new JsonArray();
        items.add(item);
        JsonObject page = new JsonObject();
        page.add(call.member(), items);
        return Imported.of(page.toString());
    }

    private static void grow(JsonObject object, Random random) {
        for (Map.Entry<String, JsonElement> member : List.copyOf(object.entrySet())) {
            JsonElement value = member.getValue();
            if (value.isJsonObject() && random.nextBoolean()) {
                grow(value.getAsJsonObject(), random);
            } else if (value.isJsonArray() && !value.getAsJsonArray().isEmpty()
                    && value.getAsJsonArray().get(0).isJsonObject()) {
                grow(value.getAsJsonArray().get(0).getAsJsonObject(), random);
            }
        }
        for (int n = random.nextInt(3); n > 0; n--) {
            object.add("New" + random.nextInt(1000) + (random.nextInt(4) == 0 ? ".é\n" : ""), value(random, 3));
        }
    }

    private static JsonElement value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> JsonNull.INSTANCE;
            case 1 -> new JsonPrimitive(random.nextBoolean());
            case 2 -> new JsonPrimitive(random.nextLong());
            case 3 -> new JsonPrimitive(random.nextInt(100_000) / 16.0);
            case 4 -> new JsonPrimitive(random.nextBoolean() ? "" : "\"\\ \u2028 \uD83D\uDE00" + random.nextInt());
            case 5 -> {
                JsonArray array = new JsonArray();
                for (int n = random.nextInt(3); n > 0; n--) {
                    array.add(value(random, depth - 1));
                }
                yield array;
            }
            default -> {
                JsonObject object = new JsonObject();
                for (int n = random.nextInt(3); n > 0; n--) {
                    object.add("m" + n, value(random, depth - 1));
                }
                yield object;
            }
        };
    }
}
