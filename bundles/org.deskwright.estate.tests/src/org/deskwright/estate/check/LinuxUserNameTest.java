package org.deskwright.estate.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinuxUserNameTest {
    private static final Pattern WHOLE = Pattern.compile("(?!-)[\\p{L}\\p{N}\\p{Zs}_.#-]{0,20}");

    @ParameterizedTest
    @ValueSource(strings = {"jdoe", "j.doe-2", "a#b c_d", "müller", "日本語", "𝒜lice", "x-", "09876543210987654321"})
    void theseWillDo(String name) {
        assertEquals(List.of(), LinuxUserName.faults(name));
    }

    @Test
    void positionsCountCharactersAndNotTheirHalves() {
        LinuxUserName.Fault fault = LinuxUserName.faults("𝒜𝒜😀").getFirst();
        assertEquals(3, fault.position());
        assertEquals("U+1F600", fault.number());
    }

    @Test
    void twentyLettersBeyondTheBasicPlaneAreNotTooLong() {
        assertEquals(List.of(), LinuxUserName.faults("𝒜".repeat(20)));
        assertEquals("too-long", LinuxUserName.faults("𝒜".repeat(21)).getFirst().variant());
    }

    @Test
    void anUnpairedSurrogateIsNamedButNotShown() {
        LinuxUserName.Fault fault = LinuxUserName.faults("a\ud835b").getFirst();
        assertEquals("U+D835", fault.number());
        assertEquals("", fault.character());
    }

    @Test
    void everyFaultIsNamed() {
        List<LinuxUserName.Fault> faults = LinuxUserName.faults("-a@b$" + "x".repeat(20));
        assertEquals(List.of("leading-hyphen", "bad-character", "bad-character", "too-long"),
                faults.stream().map(LinuxUserName.Fault::variant).toList());
        assertEquals(List.of(1, 3, 5, 21), faults.stream().map(LinuxUserName.Fault::position).toList());
    }

    @Test
    void agreesWithOnePatternOnNamesMadeAtRandom() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int[] alphabet = "aZ9_.-# @+é日'\u00a0\u0301".codePoints().toArray();
        for (int round = 0; round < 5_000; round++) {
            StringBuilder name = new StringBuilder();
            for (int i = random.nextInt(24); i >= 0; i--) {
                name.appendCodePoint(random.nextInt(8) == 0
                        ? 0x1D49C + random.nextInt(3) * 0x200
                        : alphabet[random.nextInt(alphabet.length)]);
            }
            boolean fits = LinuxUserName.faults(name.toString()).isEmpty();
            assertTrue(fits == WHOLE.matcher(name).matches(), () -> "seed " + seed + ": " + name);
        }
    }
}
