package org.deskwright.sample;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

class SampleEstateTest {
    @Test
    void theSameSeedGivesTheSameFilesAndAnotherSeedOthers(@TempDir Path folder) throws IOException {
        Map<String, byte[]> one = written(7, folder.resolve("one"));
        Map<String, byte[]> two = written(7, folder.resolve("two"));
        Map<String, byte[]> other = written(8, folder.resolve("other"));
        String workspaces = "evidence/111122223333/eu-west-1/describe-workspaces.json";
        one.forEach((name, bytes) -> assertArrayEquals(bytes, two.get(name), name));
        assertFalse(Arrays.equals(one.get(workspaces), other.get(workspaces)));
    }

    @Test
    void itGrowsWithoutClashes(@TempDir Path folder) throws IOException {
        SampleCase.write(SampleEstate.of(1, new EstateSize(4, 8, 60, 9000)), folder, Set.of());
        Map<String, JsonObject> calls = CheckedIn.calls(folder);
        List<JsonObject> workspaces = CheckedIn.items(calls, "describe-workspaces", "Workspaces");
        assertEquals(9000, workspaces.size());
        assertEquals(9000, workspaces.stream().map(item -> item.get("WorkspaceId").getAsString()).distinct().count());
        assertEquals(60 + CheckedIn.items(calls, "describe-workspaces-pools", "WorkspacesPools").size(),
                CheckedIn.items(calls, "describe-workspace-directories", "Directories").size());
        List<JsonObject> interfaces = CheckedIn.items(calls, "describe-network-interfaces", "NetworkInterfaces");
        assertEquals(interfaces.size(), interfaces.stream()
                .map(item -> item.get("SubnetId") + " " + item.get("PrivateIpAddress")).distinct().count());
    }

    @Test
    void aCallCanBeLeftOut(@TempDir Path folder) {
        assertEquals(0,
                GenerateSample.run(
                        List.of(folder.toString(), "--workspaces", "20", "--without", "describe-network-interfaces"),
                        errors()));
        Path region = folder.resolve("evidence/111122223333/eu-west-1");
        assertTrue(Files.exists(region.resolve("describe-workspaces.json")));
        assertFalse(Files.exists(region.resolve("describe-network-interfaces.json")));
    }

    @Test
    void wrongUseIsSaidInALine(@TempDir Path folder) {
        assertEquals(2, GenerateSample.run(List.of(), errors()));
        assertEquals(2, GenerateSample.run(List.of(folder.toString(), "--workspaces"), errors()));
        assertEquals(2, GenerateSample.run(List.of(folder.toString(), "--workspaces", "many"), errors()));
        assertEquals(2, GenerateSample.run(List.of(folder.toString(), "--directories", "3"), errors()));
        assertEquals(2, GenerateSample.run(List.of(folder.toString(), "--workspaces", "1000000"), errors()));
    }

    private static PrintWriter errors() {
        return new PrintWriter(new StringWriter());
    }

    private static Map<String, byte[]> written(long seed, Path folder) throws IOException {
        SampleCase.write(SampleEstate.of(seed, new EstateSize(3, 5, 16, 120)), folder, Set.of());
        return CheckedIn.files(folder);
    }
}
