package org.deskwright.estate.awscli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.deskwright.estate.model.Item;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The samples hold one item of each call with every member that botocore or a newer API knows. */
class SamplesTest {
    /** Members that newer versions of the API have and botocore's model of Debian does not. */
    private static final Set<String> NEWER = Set.of("WorkspaceProperties.OperatingSystemName",
            "WorkspaceProperties.GlobalAccelerator.Mode", "DataReplicationSettings.DataReplication", "ErrorMessage",
            "WorkspaceType", "UserIdentityType", "WorkspaceAccessProperties.DeviceTypeWorkSpacesThinClient",
            "WorkspaceAccessProperties.AccessEndpointConfig.AccessEndpoints[]");

    @ParameterizedTest
    @EnumSource
    void everySampleIsReadWithoutAProblem(AwsCall call) {
        Imported imported = Imported.of(Imported.sample(call));
        assertEquals(List.of(), imported.lines());
        assertEquals(1, imported.items().size());
        assertEquals(call.kind(), imported.items().getFirst().provenance().kind());
    }

    @ParameterizedTest
    @EnumSource
    void everySampleHasTheMembersOfTheApi(AwsCall call) throws IOException {
        Set<String> expected = listed("botocore-members.txt", call);
        Set<String> actual = paths(original(call));
        actual.removeIf(path -> NEWER.contains(path) && !expected.contains(path));
        assertEquals(expected, actual);
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfASampleIsLost(AwsCall call) {
        Item item = Imported.of(Imported.sample(call)).items().getFirst();
        assertEquals(original(call), EstateJson.toJson(item));
    }

    /**
     * A member is modelled when the record differs without it. Which are is listed, so that one that slips out of the
     * model is missed.
     */
    @ParameterizedTest
    @EnumSource
    void theModelKnowsTheMembersThatItSays(AwsCall call) throws IOException {
        List<Object> whole = fields(imported(call, original(call)));
        Set<String> modelled = new TreeSet<>();
        for (String path : paths(original(call))) {
            JsonObject without = original(call);
            remove(without, path);
            if (!fields(imported(call, without)).equals(whole)) {
                modelled.add(path);
            }
        }
        assertEquals(listed("modelled-members.txt", call), modelled);
    }

    private static Imported imported(AwsCall call, JsonObject item) {
        JsonArray items = new JsonArray();
        items.add(item);
        JsonObject page = new JsonObject();
        page.add(call.member(), items);
        return Imported.of(page.toString());
    }

    private static List<Object> fields(Imported imported) {
        List<Object> fields = new ArrayList<>();
        for (Item item : imported.items()) {
            Arrays.stream(item.getClass().getDeclaredMethods()).filter(SamplesTest::isOfField)
                    .sorted(Comparator.comparing(Method::getName)).forEach(field -> fields.add(value(item, field)));
        }
        return fields;
    }

    /** What is asked of an item without any question, but for where it came from and what no field stands for. */
    private static boolean isOfField(Method method) {
        return method.getParameterCount() == 0 && Modifier.isPublic(method.getModifiers())
                && !Set.of("toString", "hashCode", "provenance", "more").contains(method.getName());
    }

    private static Object value(Item item, Method field) {
        try {
            return field.invoke(item);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void remove(JsonElement from, String path) {
        String[] steps = path.replace("[]", ".[]").split("\\.");
        JsonElement parent = from;
        for (int i = 0; i < steps.length - 1; i++) {
            parent = steps[i].equals("[]") ? parent.getAsJsonArray().get(0) : parent.getAsJsonObject().get(steps[i]);
        }
        String last = steps[steps.length - 1];
        if (!last.equals("[]")) {
            parent.getAsJsonObject().remove(last);
        } else if (!parent.getAsJsonArray().isEmpty()) {
            parent.getAsJsonArray().remove(0);
        }
    }

    private static JsonObject original(AwsCall call) {
        return JsonParser.parseString(Imported.sample(call)).getAsJsonObject().getAsJsonArray(call.member()).get(0)
                .getAsJsonObject();
    }

    /** The paths of all leaves, below the item. */
    private static Set<String> paths(JsonObject item) {
        Set<String> paths = new TreeSet<>();
        collect(item, "", paths);
        return paths;
    }

    private static void collect(JsonElement element, String path, Set<String> paths) {
        if (element.isJsonObject()) {
            element.getAsJsonObject().asMap()
                    .forEach((name, value) -> collect(value, path.isEmpty() ? name : path + "." + name, paths));
        } else if (element.isJsonArray() && !element.getAsJsonArray().isEmpty()) {
            element.getAsJsonArray().forEach(value -> collect(value, path + "[]", paths));
        } else {
            paths.add(element.isJsonArray() ? path + "[]" : path);
        }
    }

    private static Set<String> listed(String file, AwsCall call) throws IOException {
        String prefix = call.kind() + " " + call.member() + "[].";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                SamplesTest.class.getResourceAsStream("/samples/" + file), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> line.startsWith(prefix)).map(line -> line.substring(prefix.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
