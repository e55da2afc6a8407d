package org.deskwright.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final List<Column<String>> COLUMNS = List.of(Column.text("word", "Word", 80, w -> w),
            Column.<String>text("letter", "Letter", 80, w -> w.substring(0, 1)));

    private static RowSource<String> words(Random random) {
        return new RowSource<>(IntStream.range(0, random.nextInt(80))
                .mapToObj(i -> (char) ('a' + random.nextInt(5)) + String.valueOf(i)).toList(), COLUMNS, w -> w);
    }

    /** What stands on the screen, written out plainly. */
    private static List<String> plainly(RowSource<String> source, RowOrder order, Set<String> closed) {
        List<String> lines = new ArrayList<>();
        for (RowGroup group : order.groups()) {
            lines.add("# " + group.title());
            for (int i = group.from(); !closed.contains(group.title()) && i < group.end(); i++) {
                lines.add(source.rows().get(order.row(i)));
            }
        }
        return lines;
    }

    @RepeatedTest(40)
    void closedGroupsHideTheirRowsAndEveryLineFindsItsWayBack(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        RowSource<String> source = words(random);
        RowOrder order = source.arrange(RowQuery.<String>all().withWords(random.nextBoolean() ? "" : "1")
                .withSorts(List.of(new Sort("word", random.nextBoolean()))).withGroup("letter"), () -> false);
        Set<String> closed = new HashSet<>();
        order.groups().stream().map(RowGroup::title).filter(t -> random.nextInt(3) == 0).forEach(closed::add);
        Lines lines = new Lines(order, source.rows().size(), closed);
        List<String> plain = plainly(source, order, closed);
        assertEquals(plain.size(), lines.count());
        String heading = "";
        for (int line = 0; line < plain.size(); line++) {
            String text = plain.get(line);
            assertEquals(text.startsWith("# "), lines.isHeading(line), text);
            heading = text.startsWith("# ") ? text.substring(2) : heading;
            assertEquals(heading, lines.group(line).title());
            assertEquals(closed.contains(heading), lines.isClosed(line));
            if (!lines.isHeading(line)) {
                assertEquals(text, source.rows().get(lines.row(line)));
                assertEquals(OptionalInt.of(line), lines.lineOf(lines.row(line)));
            }
            assertEquals("# " + heading, plain.get(lines.headingOf(line)));
        }
        for (int row = 0; row < source.rows().size(); row++) {
            boolean shown = plain.contains(source.rows().get(row));
            assertEquals(shown, lines.lineOf(row).isPresent());
            if (!shown && lines.isWanted(row)) {
                assertEquals(lines.headingWith(lines.groupOfRow(row).title()), lines.nearest(row));
            }
        }
    }

    @Test
    void theSelectionKeepsToItsRowsWhateverBecomesOfTheLines() {
        RowSource<String> source = new RowSource<>(List.of("a1", "b2", "a3", "b4"), COLUMNS, w -> w);
        Lines flat = lines(source, RowQuery.all());
        RowSelection selection = new RowSelection();
        selection.only(flat, 1);
        selection.rangeTo(flat, 2);
        Lines grouped = lines(source, RowQuery.<String>all().withGroup("letter"));
        selection.carry(flat, grouped, OptionalInt::of);
        assertEquals(List.of("a3", "b2"), texts(source, selection, grouped));
        assertEquals(2, selection.lead(), "a3 stands in the third line");
        Lines filtered = lines(source, RowQuery.<String>all().withWords("b"));
        selection.carry(grouped, filtered, OptionalInt::of);
        assertEquals(List.of("b2"), texts(source, selection, filtered));
        selection.carry(filtered, flat, OptionalInt::of);
        assertEquals(List.of("b2"), texts(source, selection, flat), "what was hidden is selected no more");
    }

    private static Lines lines(RowSource<String> source, RowQuery<String> query) {
        return new Lines(source.arrange(query, () -> false), source.rows().size(), Set.of());
    }

    private static List<String> texts(RowSource<String> source, RowSelection selection, Lines lines) {
        return IntStream.of(selection.inOrder(lines.order())).mapToObj(source.rows()::get).toList();
    }
}
