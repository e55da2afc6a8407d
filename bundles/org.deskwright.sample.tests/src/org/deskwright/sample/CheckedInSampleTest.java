package org.deskwright.sample;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

class CheckedInSampleTest {
    @Test
    void generatingAgainGivesWhatIsCheckedIn(@TempDir Path fresh) throws IOException {
        SampleCase.write(SampleEstate.sample(), fresh, Set.of());
        Map<String, byte[]> expected = CheckedIn.files(fresh);
        Map<String, byte[]> found = CheckedIn.files(CheckedIn.folder());
        assertEquals(expected.keySet(), found.keySet(), "run releng/sample/generate");
        expected.forEach((name, bytes) -> assertTrue(Arrays.equals(bytes, found.get(name)),
                () -> name + " differs: run releng/sample/generate"));
    }

    @Test
    void itStaysSmall() throws IOException {
        long bytes = CheckedIn.files(CheckedIn.folder()).values().stream().mapToLong(content -> content.length).sum();
        assertTrue(bytes < 2_500_000, () -> bytes + " bytes");
    }

    @Test
    void itHasTheVarietyThatAdminsHandIn() throws IOException {
        Map<String, byte[]> files = CheckedIn.files(CheckedIn.folder());
        Map<String, JsonObject> calls = CheckedIn.calls(CheckedIn.folder());
        assertTrue(files.keySet().stream().anyMatch(name -> name.endsWith(".gz")));
        assertTrue(files.values().stream().anyMatch(bytes -> (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe));
        assertEquals(1, calls.values().stream().filter(call -> call.has("NextToken")).count());
        assertEquals(1, files.keySet().stream().filter(name -> name.endsWith("earlier/deskwright.json")).count());
        assertTrue(files.values().stream()
                .anyMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).contains("HibernationProperties")));
    }

    @Test
    void allPublicAddressesAreOfTheRangesForDocumentation() throws IOException {
        String privateOrDocumentation = "(10|127)\\..*|192\\.0\\.2\\..*|198\\.51\\.100\\..*|203\\.0\\.113\\..*"
                + "|0\\.0\\.0\\.0";
        for (Map.Entry<String, JsonObject> call : CheckedIn.calls(CheckedIn.folder()).entrySet()) {
            Pattern.compile("(?<![\\d.])\\d{1,3}(\\.\\d{1,3}){3}(?![\\d.])").matcher(call.getValue().toString())
                    .results().map(MatchResult::group)
                    .forEach(address -> assertTrue(address.matches(privateOrDocumentation),
                            () -> address + " in " + call.getKey()));
        }
    }
}
