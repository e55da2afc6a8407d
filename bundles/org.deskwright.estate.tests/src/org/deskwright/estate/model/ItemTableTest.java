package org.deskwright.estate.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;
import org.junit.jupiter.api.Test;

class ItemTableTest {
    private static final Provenance FROM = new Provenance("test.json", "test", Scope.UNKNOWN, Instant.EPOCH);

    /** Pairs of letters that have the same hash, so that ids often do. */
    private static final List<String> LETTERS = List.of("Aa", "BB", "C", "ws-");

    @Test
    void answersAsAMapWould() {
        Random random = new Random(1);
        for (int most = 0; most < 200; most++) {
            ItemTable table = new ItemTable(most);
            Map<String, Item> map = new HashMap<>();
            for (int i = 0; i < most; i++) {
                Item item = item(id(random));
                assertSame(map.putIfAbsent(item.id(), item), table.putIfAbsent(item));
            }
            for (String id : List.copyOf(map.keySet())) {
                if (random.nextInt(4) == 0) {
                    map.remove(id);
                    table.remove(id);
                } else if (random.nextInt(4) == 0) {
                    Item other = item(id);
                    map.put(id, other);
                    table.replace(other);
                }
            }
            assertEquals(map.size(), table.size());
            map.forEach((id, item) -> assertSame(item, table.find(id)));
            for (int i = 0; i < 20; i++) {
                String id = id(random);
                assertSame(map.get(id), table.find(id));
            }
        }
    }

    private static Item item(String id) {
        return new IpGroup(id, "", "", List.of(), FROM, Unknown.NONE);
    }

    private static String id(Random random) {
        return random.ints(random.nextInt(5), 0, LETTERS.size()).mapToObj(LETTERS::get).collect(Collectors.joining());
    }
}
