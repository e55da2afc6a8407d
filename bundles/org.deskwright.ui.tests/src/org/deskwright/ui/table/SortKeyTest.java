package org.deskwright.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class SortKeyTest {
    private static final String LETTERS = "aB-_ 0019\u00e9\u00c9{";

    /** Keys are compared quickly, but as the plain order says. */
    @RepeatedTest(20)
    void keysAreOrderedAsTheirTextsAre(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> texts = IntStream.range(0, 120).mapToObj(i -> "ws-" + any(random)).toList();
        List<SortKey> keys = texts.stream().map(t -> SortKey.of(SortKey.folded(t), 3, 0)).toList();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < texts.size(); j++) {
                int plain = NaturalOrder.INSTANCE.compare(texts.get(i), texts.get(j));
                String pair = texts.get(i) + " and " + texts.get(j);
                assertEquals(Integer.signum(plain), Integer.signum(keys.get(i).compareTo(keys.get(j))), pair);
                assertEquals(plain == 0, keys.get(i).isSame(keys.get(j)), pair);
            }
        }
    }

    private static String any(Random random) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(16), 0, LETTERS.length()).forEach(i -> text.append(LETTERS.charAt(i)));
        return text.toString();
    }
}
