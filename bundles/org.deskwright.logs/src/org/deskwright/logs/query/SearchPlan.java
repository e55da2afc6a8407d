package org.deskwright.logs.query;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.query.LogQuery.All;
import org.deskwright.logs.query.LogQuery.Any;
import org.deskwright.logs.query.LogQuery.FieldIs;
import org.deskwright.logs.query.LogQuery.Levels;
import org.deskwright.logs.query.LogQuery.Literal;
import org.deskwright.logs.query.LogQuery.Moments;
import org.deskwright.logs.query.LogQuery.Not;
import org.deskwright.logs.query.LogQuery.Regex;
import org.deskwright.logs.query.LogQuery.Source;
import org.deskwright.logs.query.LogQuery.Times;
import org.deskwright.logs.query.SearchTest.Written;
import org.deskwright.logs.scan.ScanRules;
import org.deskwright.logs.source.LogLetters;

/** How a query is answered for one log. Immutable, shared by threads. */
final class SearchPlan {
    /** Shorter texts stand nearly everywhere: to look for them costs more than it saves. */
    private static final int WORTH_IT = 3;

    private final LogQuery query;
    private final Unit unit;
    private final List<LogFormat> formats;
    private final List<SearchTest> tests = new ArrayList<>();
    private final Map<LogQuery, Integer> numbers = new LinkedHashMap<>();
    private final Map<ByteBuffer, Integer> literals = new LinkedHashMap<>();
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
            case Moments moments -> SearchTest.MomentFact.of(moments, formats);
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
        return new SearchTest.Spot(wanted(literal.text(), literal.rule().ignoreCase()), literal.rule());
    }

    private SearchTest regex(Regex regex) {
        List<String> required = RegexShape.of(regex.pattern()).best();
        boolean anyCase = regex.rule().ignoreCase() || RegexShape.mayIgnoreCase(regex.pattern());
        boolean worthIt = required.stream()
                .allMatch(text -> text.length() >= WORTH_IT && (!anyCase || SearchTest.isAscii(text)));
        return new SearchTest.Trial(
                worthIt ? required.stream().flatMap(text -> numbers(text, anyCase)).toList() : List.of(),
                new RegexProgram(regex));
    }

    private SearchTest field(FieldIs asked) {
        Glob glob = new Glob(asked.glob());
        String part = glob.longestPart();
        return new SearchTest.FieldFact(part.length() < WORTH_IT ? List.of() : numbers(part, true).toList(),
                asked.field(), glob);
    }

    private Stream<Integer> numbers(String text, boolean anyCase) {
        return wanted(text, anyCase).stream().map(Written::literal);
    }

    /** In each way in which it may be written. */
    private List<Written> wanted(String text, boolean anyCase) {
        ignoresCase |= anyCase;
        return Stream.concat(Stream.of(written(SearchTest.bytes(text), false)),
                LogLetters.singly(text).stream().map(bytes -> written(bytes, true))).toList();
    }

    private Written written(byte[] bytes, boolean singly) {
        return new Written(literals.computeIfAbsent(ByteBuffer.wrap(bytes), _ -> literals.size()), bytes, singly);
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

    /** What is asked of records by the ways in which they may be written. */
    Collection<Times> times(Moments asked) {
        return ((SearchTest.MomentFact) tests.get(number(asked))).byStamp().values();
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
        if (counts && !readsRecords && numbers.get(query) != null && tests.getFirst() instanceof SearchTest.Spot spot
                && spot.ways().size() == 1) {
            return ScanRules.linesWith(spot.ways().getFirst().bytes(), ignoresCase);
        }
        return new ScanRules(readsRecords ? formats : List.of(), newest,
                literals.keySet().stream().map(ByteBuffer::array).toList(), ignoresCase);
    }
}
