package org.deskwright.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The quick way of arranging rows against the plain one. */
final class RowSourceTest {
    private record Machine(int number, String name, String state, Optional<Long> disk) {}

    private static final List<Column<Machine>> COLUMNS = List.of(Column.text("name", "Name", 100, Machine::name),
            Column.text("state", "State", 100, Machine::state), Column.number("disk", "Disk", 100, Machine::disk));

    private static final Map<String, Comparator<Machine>> PLAIN = Map.of("name",
            Comparator.comparing(Machine::name, NaturalOrder.INSTANCE), "state",
            Comparator.comparing(Machine::state, NaturalOrder.INSTANCE), "disk",
            Comparator.comparing(m -> m.disk().orElse(0L)));

    private static List<Machine> machines(Random random, int count) {
        String[] states = {"", "available", "STOPPED", "Stopped", "error"};
        return IntStream.range(0, count)
                .mapToObj(i -> new Machine(i, "pc-" + random.nextInt(200), states[random.nextInt(states.length)],
                        random.nextInt(4) == 0 ? Optional.empty() : Optional.of((long) random.nextInt(5))))
                .toList();
    }

    private static boolean isEmpty(Machine machine, String column) {
        return switch (column) {
            case "disk" -> machine.disk().isEmpty();
            case "state" -> machine.state().isEmpty();
            default -> machine.name().isEmpty();
        };
    }

    private static List<Machine> plainly(List<Machine> machines, RowQuery<Machine> query) {
        List<Machine> left = new ArrayList<>();
        for (Machine machine : machines) {
            String text = (machine.name() + "\n" + machine.state() + "\n"
                    + machine.disk().map(String::valueOf).orElse("")).toLowerCase(Locale.ROOT);
            if (query.filter().test(machine)
                    && List.of(query.words().toLowerCase(Locale.ROOT).split(" ")).stream().allMatch(text::contains)) {
                left.add(machine);
            }
        }
        for (Sort sort : query.sorts().reversed()) {
            Comparator<Machine> order = PLAIN.get(sort.column());
            Comparator<Machine> directed = sort.descending() ? order.reversed() : order;
            Comparator<Machine> emptyLast = Comparator.comparing(m -> isEmpty(m, sort.column()));
            left.sort(emptyLast.thenComparing((a, b) -> isEmpty(a, sort.column()) ? 0 : directed.compare(a, b)));
        }
        return left;
    }

    private static List<Machine> shown(RowSource<Machine> source, RowQuery<Machine> query) {
        RowOrder order = source.arrange(query, () -> false);
        return IntStream.range(0, order.size()).mapToObj(i -> source.rows().get(order.row(i))).toList();
    }

    private static RowQuery<Machine> anyQuery(Random random) {
        String[] words = {"", "pc-1", "pc-1 stop", "PC", "avail", "nowhere", "pc-19", "3"};
        List<String> columns = List.of("name", "state", "disk");
        List<Sort> sorts = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new Sort(columns.get(random.nextInt(3)), random.nextBoolean())).toList();
        int odd = random.nextInt(3);
        return RowQuery.<Machine>all().withWords(words[random.nextInt(words.length)]).withSorts(sorts)
                .withFilter(m -> odd == 0 || m.number() % 2 == 1);
    }

    @RepeatedTest(40)
    void filteringAndSortingGiveWhatThePlainWayGives(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        RowSource<Machine> source = new RowSource<>(machines(random, random.nextInt(300)), COLUMNS, Machine::number);
        for (int i = 0; i < 10; i++) {
            RowQuery<Machine> query = anyQuery(random);
            assertEquals(plainly(source.rows(), query), shown(source, query), query.toString());
        }
    }

    @RepeatedTest(20)
    void groupsHoldAllRowsInTheirOrderUnderSortedHeadings(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        RowSource<Machine> source = new RowSource<>(machines(random, random.nextInt(300)), COLUMNS, Machine::number);
        RowQuery<Machine> query = anyQuery(random);
        Map<String, List<Machine>> expected = plainly(source.rows(), query).stream()
                .collect(Collectors.groupingBy(Machine::state, LinkedHashMap::new, Collectors.toList()));
        RowOrder order = source.arrange(query.withGroup("state"), () -> false);
        Map<String, List<Machine>> groups = new LinkedHashMap<>();
        for (RowGroup group : order.groups()) {
            groups.put(group.title(), IntStream.range(group.from(), group.from() + group.size())
                    .mapToObj(i -> source.rows().get(order.row(i))).toList());
        }
        assertEquals(expected, groups);
        List<String> titles = List.of("available", "error", "STOPPED", "Stopped", "");
        assertEquals(titles.stream().filter(expected::containsKey).toList(), List.copyOf(groups.keySet()));
    }

    @Test
    void aLongerWordNarrowsWhatAShorterOneFoundAndAShorterOneWidensIt() {
        RowSource<Machine> source = new RowSource<>(machines(new Random(7), 300), COLUMNS, Machine::number);
        for (String words : List.of("p", "pc", "pc-1", "pc-1 s", "pc-1 st", "pc-1", "pc", "", "error")) {
            RowQuery<Machine> query = RowQuery.<Machine>all().withWords(words);
            assertEquals(plainly(source.rows(), query), shown(source, query), words);
        }
    }

    @Test
    void workThatIsOfNoUseAnyMoreEnds() {
        RowSource<Machine> source = new RowSource<>(machines(new Random(7), 20), COLUMNS, Machine::number);
        assertThrows(CancellationException.class, () -> source.arrange(RowQuery.all(), () -> true));
        assertEquals(20, source.arrange(RowQuery.all(), () -> false).size());
    }
}
