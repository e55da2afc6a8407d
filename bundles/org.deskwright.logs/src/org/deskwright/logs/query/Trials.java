package org.deskwright.logs.query;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.deskwright.logs.query.SearchTest.Trial;

import com.google.re2j.Matcher;

/** Tries the regular expressions of a plan on lines and records. For one thread at a time. */
final class Trials {
    private final SearchPlan plan;
    private final BooleanSupplier cancelled;
    private final Matcher[] matchers;
    private final TriedText tried = new TriedText(this::poll);
    private long cut;

    Trials(SearchPlan plan, BooleanSupplier cancelled) {
        this.plan = plan;
        this.cancelled = cancelled;
        matchers = new Matcher[plan.tests().size()];
    }

    /**
     * @throws CancellationException when it was cancelled, though in the middle of a try
     */
    boolean isIn(int test, LogText text, long from, long to) throws IOException {
        poll();
        if (matchers[test] == null) {
            matchers[test] = ((Trial) plan.tests().get(test)).program().matcher();
        }
        text.unit(from, to, LogSearch.TRIED, tried);
        boolean found = matchers[test].reset(tried).find();
        cut += !found && to - from > LogSearch.TRIED ? 1 : 0;
        return found;
    }

    /** Units of which an expression was given the beginning alone, in vain. */
    long cut() {
        return cut;
    }

    void poll() {
        if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }
}
