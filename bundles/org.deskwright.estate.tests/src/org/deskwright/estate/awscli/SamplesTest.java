package org.deskwright.estate.awscli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.Unknown;
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
            for (RecordComponent component : item.getClass().getRecordComponents()) {
                if (component.getType() != Unknown.class && component.getType() != Provenance.class) {
                    fields.add(value(item, component));
                }
            }
        }
        return fields;
    }

    private static Object value(Item item, RecordComponent component) {
        try {
            return component.getAccessor().invoke(item);
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
