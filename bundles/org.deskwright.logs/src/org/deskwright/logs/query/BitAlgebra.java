package org.deskwright.logs.query;

import java.util.BitSet;

import org.deskwright.logs.query.LogQuery.All;
import org.deskwright.logs.query.LogQuery.Any;
import org.deskwright.logs.query.LogQuery.Not;
import org.deskwright.logs.query.LogQuery.Source;

/** Answers a query by the answers to its tests, for many units at once. */
final class BitAlgebra {
    private final SearchPlan plan;
    /** What is asked about. */
    private final BitSet all;
    private final BitSet[] found;
    /** Of each test those that nothing is known of; null where all is known. */
    private final BitSet[] unknown;

    BitAlgebra(SearchPlan plan, BitSet all, BitSet[] found, BitSet[] unknown) {
        this.plan = plan;
        this.all = all;
        this.found = found;
        this.unknown = unknown;
    }

    /** Those of {@code all} for which the query holds. */
    static BitSet answer(SearchPlan plan, BitSet all, BitSet[] found) {
        return new BitAlgebra(plan, all, found, new BitSet[found.length]).possible();
    }

    /** Those for which the query may hold; a set of its own. */
    BitSet possible() {
        return answer(plan.query(), true);
    }

    /** @param most whether those that nothing is known of count, or do not */
    private BitSet answer(LogQuery query, boolean most) {
        return switch (query) {
            case All(var parts) -> {
                BitSet answer = copy(all);
                parts.forEach(part -> answer.and(answer(part, most)));
                yield answer;
            }
            case Any(var parts) -> {
                BitSet answer = new BitSet();
                parts.forEach(part -> answer.or(answer(part, most)));
                yield answer;
            }
            case Not(var part) -> {
                BitSet answer = copy(all);
                answer.andNot(answer(part, !most));
                yield answer;
            }
            case Source source -> plan.isFrom(source) ? copy(all) : new BitSet();
            default -> test(plan.number(query), most);
        };
    }

    private BitSet test(int number, boolean most) {
        BitSet answer = copy(all);
        if (unknown[number] == null) {
            answer.and(found[number]);
        } else if (most) {
            BitSet open = copy(all);
            open.and(unknown[number]);
            answer.and(found[number]);
            answer.or(open);
        } else {
            answer.and(found[number]);
            answer.andNot(unknown[number]);
        }
        return answer;
    }

    static BitSet copy(BitSet bits) {
        return (BitSet) bits.clone();
    }
}
