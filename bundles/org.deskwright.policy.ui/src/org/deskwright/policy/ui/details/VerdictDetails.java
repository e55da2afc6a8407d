package org.deskwright.policy.ui.details;

import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.checklist.Notes;
import org.deskwright.policy.ui.desk.PolicyState;
import org.deskwright.policy.verdict.Fix;
import org.deskwright.policy.verdict.Verdict;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.FactList;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.ThemeColor;

/** Writes how an item stands, where that was found, why it matters and what mends it. */
final class VerdictDetails {
    private static final Texts TEXTS = Texts.beside(VerdictDetails.class);

    private final PageWriter page;
    private final PolicyState state;

    VerdictDetails(PageWriter page, PolicyState state) {
        this.page = page;
        this.state = state;
    }

    void write(Verdict verdict) {
        page.title(Icon.POLICY.image(), verdict.item().shown());
        String statement = TEXTS.get("state." + verdict.state().name());
        switch (verdict.state()) {
            case WRONG -> page.statement(Icon.PROBLEM.image(), ThemeColor.PROBLEM, statement);
            case NOTE -> page.statement(Icon.INFO.image(), ThemeColor.INFO, statement);
            case CANNOT_TELL -> page.statement(Icon.MISSING_EVIDENCE.image(), ThemeColor.CANNOT_TELL, statement);
            case RIGHT -> page.statement(Icon.PASSED.image(), ThemeColor.PASSED, statement);
        }
        page.heading(TEXTS.get("heading.found"));
        FactList facts = page.facts();
        facts.add(TEXTS.get("found.value"),
                verdict.set() || !verdict.found().isEmpty() ? verdict.found() : TEXTS.get("found.unset"));
        facts.add(TEXTS.get("found.policy"), state.names().path(verdict.item().place()));
        facts.add(TEXTS.get("found.gpo"), verdict.gpo());
        facts.add(TEXTS.get("found.of"), verdict.name().equals(verdict.gpo()) ? "" : verdict.name());
        facts.add(TEXTS.get("found.file"), verdict.file());
        facts.add(TEXTS.get("found.offset"), verdict.offset() < 0 ? "" : Long.toString(verdict.offset()));
        if (!verdict.open().isEmpty()) {
            page.heading(TEXTS.get("heading.open"));
            verdict.open().forEach(one -> page.item(Icon.MISSING_EVIDENCE.image(), one));
        }
        Notes notes = verdict.item().notes();
        page.heading(TEXTS.get("heading.why"));
        page.paragraph(notes.why());
        if (verdict.state() != State.RIGHT) {
            fix(verdict);
        }
        if (!notes.sources().isEmpty()) {
            page.heading(TEXTS.get("heading.sources"));
            notes.sources().forEach(source -> page.link(source.title(), source.url()));
        }
    }

    private void fix(Verdict verdict) {
        Fix fix = Fix.of(verdict, TEXTS.get("fix.policy"));
        page.heading(TEXTS.get("heading.fix"));
        page.paragraph(fix.editor());
        if (!fix.steps().isEmpty()) {
            page.aside(TEXTS.get("fix.hint"));
        }
        for (Fix.Step step : fix.steps()) {
            String name = TEXTS.get("fix." + step.kind().name());
            page.item(Icon.COMMAND.image(), name);
            page.command(step.text().stripTrailing(), name);
        }
    }
}
