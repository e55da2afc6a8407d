package org.deskwright.estate.awscli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.estate.columns.ByteSink;
import org.deskwright.estate.columns.Columns;
import org.deskwright.estate.columns.ColumnsBuilder;
import org.deskwright.estate.columns.MemberSpans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonStreamParser;

/** Items that were put into columns come out with every letter, and are read as Gson reads their JSON. */
class ColumnsTest {
    private static final Scope SCOPE = new Scope("111122223333", "eu-west-1");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsPutInComesOut(long seed) {
        Random random = new Random(seed);
        RandomPages pages = new RandomPages(random, true);
        for (int i = 0; i < 60; i++) {
            for (Map.Entry<AwsCall, List<JsonObject>> items : items(pages, random).entrySet()) {
                Columns columns = columns(items.getValue());
                assertEquals(texts(items.getValue()), texts(columns));
                ColumnsBuilder copy = new ColumnsBuilder();
                List<String> expected = new ArrayList<>();
                for (JsonObject item : items.getValue()) { // some from the columns, some anew, in any order
                    int row = random.nextInt(columns.size());
                    copy.add(columns, row, "");
                    expected.add(texts(columns).get(row));
                    if (random.nextInt(4) == 0) {
                        copy.add(spans(item));
                        expected.add(item.toString());
                    }
                }
                assertEquals(expected, texts(Columns.of(copy.toBytes()).orElseThrow()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void columnsAreReadAsGsonReadsTheirJson(long seed) {
        Random random = new Random(seed);
        RandomPages pages = new RandomPages(random, seed > 3);
        int read = 0;
        int all = 0;
        for (int i = 0; i < 100; i++) {
            for (Map.Entry<AwsCall, List<JsonObject>> items : items(pages, random).entrySet()) {
                all++;
                read += sameAsGson(items.getKey(), items.getValue()) ? 1 : 0;
            }
        }
        assertTrue(read > all / 2, read + " of " + all);
        assertTrue(seed > 3 || read == all, read + " of " + all);
    }

    @Test
    void manyValuesAreToldApart() {
        List<JsonObject> items = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            JsonObject item = new JsonObject();
            item.addProperty("WorkspaceId", "ws-" + i);
            item.addProperty("UserName", i % 7 == 0 ? "ä" + i % 700 : "u" + i % 1900);
            item.addProperty("State", List.of("AVAILABLE", "STOPPED", "").get(i % 3));
            if (i % 5 == 0) {
                item.addProperty("Number" + i % 3, i);
            }
            items.add(item);
        }
        Columns columns = columns(items);
        assertEquals(texts(items), texts(columns));
        assertTrue(columns.column("State").orElseThrow().isShared());
        assertFalse(columns.column("WorkspaceId").orElseThrow().isShared());
        assertTrue(sameAsGson(AwsCall.WORKSPACES, items));
        for (int row = 0; row < columns.size(); row++) {
            assertTrue(columns.is(row, spans(items.get(row)), ""));
            assertFalse(columns.is(row, spans(items.get((row + 1) % 5000)), ""));
        }
    }

    @Test
    void whatBeginsWithAMemberThatDoesNotCountIsStillTheSame() {
        JsonObject item = new JsonObject();
        item.addProperty("WorkspaceId", "ws-1");
        ColumnsBuilder builder = new ColumnsBuilder();
        builder.lead("CheckedAt", "17".getBytes(StandardCharsets.UTF_8));
        builder.add(spans(item));
        Columns columns = Columns.of(builder.toBytes()).orElseThrow();
        assertTrue(columns.is(0, spans(item), "CheckedAt"));
        assertFalse(columns.is(0, spans(item), ""));
        assertEquals(List.of("{\"CheckedAt\":17,\"WorkspaceId\":\"ws-1\"}"), texts(columns));
        ColumnsBuilder without = new ColumnsBuilder();
        without.add(columns, 0, "CheckedAt");
        assertEquals(List.of("{\"WorkspaceId\":\"ws-1\"}"), texts(Columns.of(without.toBytes()).orElseThrow()));
    }

    @Test
    void bytesThatAreNoColumnsAreRefused() {
        byte[] bytes = bytes(List.of(new JsonObject(), object("{\"a\":1}"), object("{\"a\":\"x\",\"b\":[]}")));
        assertTrue(Columns.of(bytes).isPresent());
        for (int length = 0; length < bytes.length; length++) {
            assertEquals(Optional.empty(), Columns.of(Arrays.copyOf(bytes, length)), "cut off at " + length);
        }
        bytes[0]++;
        assertEquals(Optional.empty(), Columns.of(bytes), "of a later form");
    }

    private static JsonObject object(String json) {
        return new JsonStreamParser(json).next().getAsJsonObject();
    }

    /** Some pages' items, each several times, by the call that they are of. */
    private static Map<AwsCall, List<JsonObject>> items(RandomPages pages, Random random) {
        Map<AwsCall, List<JsonObject>> items = new EnumMap<>(AwsCall.class);
        for (JsonStreamParser documents = new JsonStreamParser(pages.text()); documents.hasNext();) {
            for (Map.Entry<String, JsonElement> member : documents.next().getAsJsonObject().entrySet()) {
                AwsCall call = AwsCall.byMember(member.getKey());
                if (call != null && member.getValue() instanceof JsonArray list) {
                    for (JsonElement item : list) {
                        for (int n = random.nextInt(4); n > 0 && item.isJsonObject(); n--) {
                            items.computeIfAbsent(call, c -> new ArrayList<>()).add(item.getAsJsonObject());
                        }
                    }
                }
            }
        }
        return items;
    }

    private static Columns columns(List<JsonObject> items) {
        return Columns.of(bytes(items)).orElseThrow();
    }

    private static byte[] bytes(List<JsonObject> items) {
        ColumnsBuilder builder = new ColumnsBuilder();
        items.forEach(item -> builder.add(spans(item)));
        return builder.toBytes();
    }

    private static MemberSpans spans(JsonObject item) {
        ByteSink bytes = new ByteSink(64);
        List<int[]> spans = new ArrayList<>();
        for (Map.Entry<String, JsonElement> member : item.entrySet()) {
            byte[] name = new JsonPrimitive(member.getKey()).toString().getBytes(StandardCharsets.UTF_8);
            byte[] value = member.getValue().toString().getBytes(StandardCharsets.UTF_8);
            int at = bytes.length();
            bytes.put(name);
            bytes.put(value);
            spans.add(new int[]{at + 1, at + name.length - 1, at + name.length, bytes.length()});
        }
        MemberSpans members = new MemberSpans();
        members.begin(bytes.toBytes());
        spans.forEach(span -> members.add(span[0], span[1], span[2], span[3]));
        return members;
    }

    private static List<String> texts(List<JsonObject> items) {
        return items.stream().map(JsonObject::toString).toList();
    }

    private static List<String> texts(Columns columns) {
        List<String> texts = new ArrayList<>();
        long length = 0;
        for (int row = 0; row < columns.size(); row++) {
            ByteSink out = new ByteSink(1);
            columns.write(row, out);
            assertEquals(out.length(), columns.length(row));
            length += out.length();
            texts.add(new String(out.toBytes(), StandardCharsets.UTF_8));
        }
        assertEquals(length, columns.length());
        return texts;
    }

    /** Whether they were read without Gson. */
    private static boolean sameAsGson(AwsCall call, List<JsonObject> items) {
        ColumnFile file = new ColumnFile("test.json", SCOPE, Imported.AS_OF, CallLayout.of(call.kind()).orElseThrow(),
                columns(items));
        List<ReadProblem> problems = new ArrayList<>();
        try {
            List<Page> pages = new PageReader(file, new FileProblems(file, problems::add)).read();
            Page page = ColumnPages.read(file, new Pool());
            assertEquals(List.of(), problems, items::toString);
            assertEquals(pages.getFirst().items(), page.items());
            assertEquals(pages.getFirst().isContinued(), page.isContinued());
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
