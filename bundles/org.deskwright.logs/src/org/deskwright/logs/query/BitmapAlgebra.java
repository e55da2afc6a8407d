package org.deskwright.logs.query;

import org.deskwright.logs.query.LogQuery.All;
import org.deskwright.logs.query.LogQuery.Any;
import org.deskwright.logs.query.LogQuery.Not;
import org.deskwright.logs.query.LogQuery.Source;
import org.roaringbitmap.RoaringBitmap;

/** Answers a query by the answers to its tests, for many units at once. */
final class BitmapAlgebra {
    private final SearchPlan plan;
    /** What is asked about. */
    private final RoaringBitmap all;
    private final RoaringBitmap[] found;
    /** Of each test those that nothing is known of; null where all is known. */
    private final RoaringBitmap[] unknown;

    BitmapAlgebra(SearchPlan plan, RoaringBitmap all, RoaringBitmap[] found, RoaringBitmap[] unknown) {
        this.plan = plan;
        this.all = all;
        this.found = found;
        this.unknown = unknown;
    }

    /** Those for which the query may hold. */
    RoaringBitmap possible() {
        return answer(plan.query(), true);
    }

    /** @param most whether those that nothing is known of count, or do not */
    private RoaringBitmap answer(LogQuery query, boolean most) {
        return switch (query) {
            case All(var parts) -> {
                RoaringBitmap answer = all.clone();
                parts.forEach(part -> answer.and(answer(part, most)));
                yield answer;
            }
            case Any(var parts) -> {
                RoaringBitmap answer = new RoaringBitmap();
                parts.forEach(part -> answer.or(answer(part, most)));
                yield answer;
            }
            case Not(var part) -> RoaringBitmap.andNot(all, answer(part, !most));
            case Source source -> plan.isFrom(source) ? all : new RoaringBitmap();
            default -> test(plan.number(query), most);
        };
    }

    private RoaringBitmap test(int number, boolean most) {
        if (unknown[number] == null) {
            return RoaringBitmap.and(found[number], all);
        }
        return most
                ? RoaringBitmap.and(RoaringBitmap.or(found[number], unknown[number]), all)
                : RoaringBitmap.and(RoaringBitmap.andNot(found[number], unknown[number]), all);
    }
}
