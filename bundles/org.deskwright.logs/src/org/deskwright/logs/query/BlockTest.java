package org.deskwright.logs.query;

import java.util.IdentityHashMap;
import java.util.Map;

import org.deskwright.logs.format.Level;
import org.deskwright.logs.index.Block;
import org.deskwright.logs.query.LogQuery.All;
import org.deskwright.logs.query.LogQuery.Any;
import org.deskwright.logs.query.LogQuery.Levels;
import org.deskwright.logs.query.LogQuery.Moments;
import org.deskwright.logs.query.LogQuery.Not;
import org.deskwright.logs.query.LogQuery.Source;
import org.deskwright.logs.query.LogQuery.Times;
import org.deskwright.logs.query.SearchTest.LevelFact;

/** Tells by what an index knows of many lines whether a query may hold for one of them. For one thread. */
final class BlockTest {
    private final SearchPlan plan;
    private final boolean timesHold;
    /** Asked for each of very many blocks, so each is made once; which one it is, is told without looking into it. */
    private final Map<Levels, Integer> levelBits = new IdentityHashMap<>();

    /**
     * @param timesHold whether times are read as they were when it was indexed: those without a year may not be
     */
    BlockTest(SearchPlan plan, boolean timesHold) {
        this.plan = plan;
        this.timesHold = timesHold;
    }

    /** Whether the query asks for something that an index knows. */
    static boolean helps(LogQuery query) {
        return query.tests()
                .anyMatch(test -> test instanceof Levels || test instanceof Times || test instanceof Moments);
    }

    boolean mayHold(Block block) {
        return mayHold(plan.query(), block);
    }

    private boolean mayHold(LogQuery query, Block block) {
        return switch (query) {
            case All(var parts) -> parts.stream().allMatch(part -> mayHold(part, block));
            case Any(var parts) -> parts.stream().anyMatch(part -> mayHold(part, block));
            case Not(var part) -> !holds(part, block);
            case Source source -> plan.isFrom(source);
            case Levels levels -> (levels(block) & bits(levels)) != 0;
            case Times times -> mayHold(times, block);
            case Moments moments -> plan.times(moments).stream().anyMatch(times -> mayHold(times, block));
            default -> true;
        };
    }

    /** Whether it holds for all lines. */
    private boolean holds(LogQuery query, Block block) {
        return switch (query) {
            case All(var parts) -> parts.stream().allMatch(part -> holds(part, block));
            case Any(var parts) -> parts.stream().anyMatch(part -> holds(part, block));
            case Not(var part) -> !mayHold(part, block);
            case Source source -> plan.isFrom(source);
            case Levels levels -> (levels(block) & ~bits(levels)) == 0;
            case Times times -> holds(times, block);
            case Moments moments -> plan.times(moments).stream().allMatch(times -> holds(times, block));
            default -> false;
        };
    }

    private boolean mayHold(Times times, Block block) {
        return !timesHold || block.minTime() < times.until() && block.maxTime() >= times.from();
    }

    private boolean holds(Times times, Block block) {
        return timesHold && !block.ownerless() && block.minTime() >= times.from() && block.maxTime() < times.until();
    }

    private int bits(Levels levels) {
        return levelBits.computeIfAbsent(levels, asked -> LevelFact.of(asked).bits());
    }

    private static int levels(Block block) {
        return block.levels() | (block.ownerless() ? Level.NONE.bit() : 0);
    }
}
