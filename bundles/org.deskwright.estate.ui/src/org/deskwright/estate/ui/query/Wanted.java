package org.deskwright.estate.ui.query;

import java.util.BitSet;
import java.util.function.Predicate;

import org.deskwright.estate.query.Query;
import org.deskwright.estate.query.Sheet;
import org.deskwright.estate.query.SheetRow;

/**
 * Which rows of a sheet a table is to show: those that the query describes among those that it is narrowed to. The
 * answer for all rows is found when the table, in the background, asks about the first one.
 */
final class Wanted<T> implements Predicate<SheetRow<T>> {
    private final Query query;
    private final Predicate<? super T> narrowing;
    private volatile Answer<T> answer;

    private record Answer<T>(Sheet<T> sheet, BitSet rows) {}

    Wanted(Query query, Predicate<? super T> narrowing) {
        this.query = query;
        this.narrowing = narrowing;
    }

    @Override
    public boolean test(SheetRow<T> row) {
        Answer<T> known = answer;
        if (known == null || known.sheet != row.sheet()) {
            known = new Answer<>(row.sheet(), row.sheet().find(query, narrowed(row.sheet())));
            answer = known;
        }
        return known.rows.get(row.place());
    }

    private BitSet narrowed(Sheet<T> sheet) {
        BitSet rows = new BitSet(sheet.size());
        int place = 0;
        for (T row : sheet.rows()) {
            rows.set(place++, narrowing.test(row));
        }
        return rows;
    }
}
