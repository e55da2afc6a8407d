package org.deskwright.logs.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.query.LogQuery.All;
import org.deskwright.logs.query.LogQuery.Any;
import org.deskwright.logs.query.LogQuery.FieldIs;
import org.deskwright.logs.query.LogQuery.Levels;
import org.deskwright.logs.query.LogQuery.Literal;
import org.deskwright.logs.query.LogQuery.Not;
import org.deskwright.logs.query.LogQuery.Regex;
import org.deskwright.logs.query.LogQuery.Source;
import org.deskwright.logs.query.LogQuery.Times;
import org.deskwright.logs.scan.ScanRules;

/** How a query is answered for one log. Immutable, shared by threads. */
final class SearchPlan {
    /** Shorter texts stand nearly everywhere: to look for them costs more than it saves. */
    private static final int WORTH_IT = 3;

    private final LogQuery query;
    private final Unit unit;
    private final List<LogFormat> formats;
    private final List<SearchTest> tests = new ArrayList<>();
    private final Map<LogQuery, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Integer> literals = new LinkedHashMap<>();
    private final Map<Source, Boolean> sources = new HashMap<>();
    private final int[][] listeners;
    private final boolean readsRecords;
    private boolean ignoresCase;

    /** @param heads whether it is to be known of each hit what its record tells */
    SearchPlan(LogQuery query, Unit unit, String log, List<LogFormat> formats, boolean heads) {
        this.query = query;
        this.unit = unit;
        this.formats = formats;
        query.tests().forEach(test -> add(test, log));
        readsRecords = heads || unit == Unit.RECORD || tests.stream().anyMatch(SearchTest.Fact.class::isInstance);
        listeners = IntStream.range(0, literals.size()).mapToObj(literal -> IntStream.range(0, tests.size())
                .filter(test -> tests.get(test).literals().contains(literal)).toArray()).toArray(int[][]::new);
    }

    private void add(LogQuery asked, String log) {
        if (asked instanceof Source source) {
            sources.put(source, source.isOf(log));
            return;
        }
        SearchTest test = switch (asked) {
            case Literal literal -> literal(literal);
            case Regex regex -> regex(regex);
            case Levels levels -> SearchTest.LevelFact.of(levels);
            case Times times -> new SearchTest.TimeFact(times);
            case FieldIs field -> field(field);
            case All _,Any _,Not _,Source _ -> throw new IllegalArgumentException(asked + " is no test");
        };
        numbers.put(asked, tests.size());
        tests.add(test);
    }

    private SearchTest literal(Literal literal) {
        if (literal.rule().ignoreCase() && !SearchTest.isAscii(literal.text())) {
            return new SearchTest.Trial(List.of(), new RegexProgram(literal));
        }
        return new SearchTest.Spot(wanted(literal.text(), literal.rule().ignoreCase()),
                SearchTest.bytes(literal.text()), literal.rule());
    }

    private SearchTest regex(Regex regex) {
        List<String> required = RegexShape.of(regex.pattern()).best();
        boolean anyCase = regex.rule().ignoreCase() || RegexShape.mayIgnoreCase(regex.pattern());
        boolean worthIt = required.stream()
                .allMatch(text -> text.length() >= WORTH_IT && (!anyCase || SearchTest.isAscii(text)));
        return new SearchTest.Trial(worthIt ? required.stream().map(text -> wanted(text, anyCase)).toList() : List.of(),
                new RegexProgram(regex));
    }

    private SearchTest field(FieldIs asked) {
        Glob glob = new Glob(asked.glob());
        String part = glob.longestPart();
        return new SearchTest.FieldFact(part.length() < WORTH_IT ? List.of() : List.of(wanted(part, true)),
                asked.field(), glob);
    }

    private int wanted(String literal, boolean anyCase) {
        ignoresCase |= anyCase;
        return literals.computeIfAbsent(literal, text -> literals.size());
    }

    LogQuery query() {
        return query;
    }

    Unit unit() {
        return unit;
    }

    List<SearchTest> tests() {
        return tests;
    }

    /** The number of a test. */
    int number(LogQuery test) {
        return numbers.get(test);
    }

    boolean isFrom(Source source) {
        return sources.get(source);
    }

    /** Whether records have to be told from other lines; that takes as long as all else together. */
    boolean readsRecords() {
        return readsRecords;
    }

    /** The numbers of the tests that want to know of a literal. */
    int[] listeners(int literal) {
        return listeners[literal];
    }

    List<LogFormat> formats() {
        return formats;
    }

    /** Whether literals are looked for in any case, so that a hit of one that tells its case has to be looked at. */
    boolean ignoresCase() {
        return ignoresCase;
    }

    /**
     * What to look for in one pass.
     *
     * @param counts whether nothing is wanted but how many hits there are
     */
    ScanRules rules(long newest, boolean counts) {
        if (counts && !readsRecords && numbers.get(query) != null && tests.getFirst() instanceof SearchTest.Spot spot) {
            return ScanRules.linesWith(spot.bytes(), ignoresCase);
        }
        return new ScanRules(readsRecords ? formats : List.of(), newest,
                literals.keySet().stream().map(SearchTest::bytes).toList(), ignoresCase);
    }
}
