package org.deskwright.estate.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdOrderTest {
    private static final Provenance FROM = new Provenance("test.json", "test", Scope.UNKNOWN, Instant.EPOCH);

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0123456789abcdef", "aZ-\u007F\u0001", "ab\u0080", "aä\uD83D\uDE00"})
    void theOrderIsThatOfStrings(String letters) {
        Random random = new Random(letters.hashCode());
        for (int round = 0; round < 200; round++) {
            String prefix = "ws-".substring(random.nextInt(4));
            Set<String> ids = new HashSet<>();
            for (int n = random.nextInt(60); n > 0; n--) {
                StringBuilder id = new StringBuilder(prefix);
                for (int length = random.nextInt(9); length > 0; length--) {
                    id.append(letters.charAt(random.nextInt(letters.length())));
                }
                ids.add(id.toString());
            }
            assertEquals(ids.stream().sorted().toList(), sorted(List.copyOf(ids)));
        }
    }

    @Test
    void oneOrNoneIsInOrder() {
        assertEquals(List.of(), sorted(List.of()));
        assertEquals(List.of("ws-1"), sorted(List.of("ws-1")));
    }

    private static List<String> sorted(List<String> ids) {
        List<Item> items = ids.stream().<Item>map(id -> new IpGroup(id, "", "", List.of(), FROM, Unknown.NONE))
                .toList();
        return Arrays.stream(IdOrder.sorted(items)).map(Item::id).toList();
    }
}
