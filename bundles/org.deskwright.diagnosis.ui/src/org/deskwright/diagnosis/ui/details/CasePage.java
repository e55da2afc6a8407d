package org.deskwright.diagnosis.ui.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.FactList;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;

/** What is open: where it came from, of when it speaks, and what could not be read. */
final class CasePage {
    private static final Texts TEXTS = Texts.beside(CasePage.class);

    /** Laying out a line takes a good millisecond, and a large fleet has hundreds of places. */
    private static final int MOST_LINES = 40;

    private final PageWriter page;

    CasePage(PageWriter page) {
        this.page = page;
    }

    void write(OpenCase state) {
        if (!state.isOpen()) {
            page.aside(TEXTS.get("case.none"));
            note(state);
            return;
        }
        page.title(Icon.CASE.image(), state.title());
        FactList facts = page.facts();
        facts.add(TEXTS.get("case.from"),
                state.origin().sample()
                        ? TEXTS.get("case.sample")
                        : String.join("\n", state.paths().stream().map(Object::toString).toList()));
        state.evidence().ifPresent(e -> evidence(facts, e));
        note(state);
        problems(state.problems());
        if (!state.state().isRunning()) {
            page.aside(TEXTS.get("case.hint"));
        }
    }

    private void note(OpenCase state) {
        if (!state.note().isEmpty()) {
            page.item((state.notice().problem() ? Icon.FAILED : Icon.INFO).image(), state.note());
        }
    }

    private static void evidence(FactList facts, Evidence evidence) {
        facts.add(TEXTS.get("case.as-of"), Moments.in(evidence.zone(), evidence.asOf()));
        List<Coverage.Entry> entries = evidence.coverage().entries();
        facts.add(TEXTS.get("case.sources"),
                TEXTS.get("case.sources.count", entries.stream().map(e -> e.provenance().source()).distinct().count(),
                        entries.stream().map(e -> e.provenance().scope()).distinct().count()));
        Map<Scope, Integer> items = new TreeMap<>();
        entries.forEach(e -> items.merge(e.provenance().scope(), e.items(), Integer::sum));
        List<String> scopes = new ArrayList<>(items.entrySet().stream().limit(MOST_LINES)
                .map(e -> TEXTS.get("case.scope", place(e.getKey()), e.getValue())).toList());
        if (items.size() > MOST_LINES) {
            scopes.add(TEXTS.get("case.more", items.size() - MOST_LINES));
        }
        facts.add(TEXTS.get("case.scopes"), String.join("\n", scopes));
        facts.add(TEXTS.get("case.fingerprint"), evidence.fingerprint());
    }

    private static String place(Scope scope) {
        return scope.equals(Scope.UNKNOWN) ? TEXTS.get("case.scope.unknown") : scope.toString();
    }

    private void problems(List<ReadProblem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        page.heading(TEXTS.get("case.problems", problems.size()));
        for (ReadProblem problem : problems.stream().limit(MOST_LINES).toList()) {
            page.item(Icon.WARNING.image(), problem.line());
        }
        if (problems.size() > MOST_LINES) {
            page.aside(TEXTS.get("case.more", problems.size() - MOST_LINES));
        }
    }
}
