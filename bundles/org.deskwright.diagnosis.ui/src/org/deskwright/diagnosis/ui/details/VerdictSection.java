package org.deskwright.diagnosis.ui.details;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.verdict.Confidence;
import org.deskwright.core.verdict.Statement;
import org.deskwright.core.verdict.TopicVerdict;
import org.deskwright.ui.icons.Verdict;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;

/** What can be said of a topic as a whole, how well that is founded, and the findings that it rests on. */
final class VerdictSection {
    private static final Texts TEXTS = Texts.beside(VerdictSection.class);
    private static final int MOST_FINDINGS = 6;

    private final PageWriter page;
    private final OpenCase state;
    private final Consumer<ReportedOutcome> goTo;

    /** @param goTo goes to a finding */
    VerdictSection(PageWriter page, OpenCase state, Consumer<ReportedOutcome> goTo) {
        this.page = page;
        this.state = state;
        this.goTo = goTo;
    }

    /** @param pending how many checks that bear on it are not through */
    void write(TopicVerdict verdict, int pending) {
        if (!state.isOpen()) {
            page.aside(TEXTS.get("verdict.no-case"));
            return;
        }
        String words = VerdictWords.of(verdict.statement());
        Confidence.Level level = verdict.confidence().level();
        String sure = level == Confidence.Level.NONE
                ? words
                : TEXTS.get("verdict.confidence", words, VerdictWords.of(level));
        page.statement(VerdictWords.icon(verdict).image(), VerdictWords.color(verdict),
                pending > 0 ? TEXTS.get("verdict.so-far", words, pending) : sure);
        page.paragraph(says(verdict));
    }

    /** The findings that it rests on, and how what decides it stands. */
    void writeGrounds(TopicVerdict verdict) {
        findings("heading.causes", verdict.causes());
        findings("heading.notes", verdict.notes());
        findings("heading.set-aside", verdict.setAside());
        confidence(verdict);
    }

    private static String says(TopicVerdict verdict) {
        StringJoiner says = new StringJoiner(" ");
        says.add(TEXTS.get("says." + verdict.statement().name(), verdict.causes().size(), verdict.open().size(),
                verdict.passed()));
        if (verdict.statement() == Statement.CAUSE_FOUND && !verdict.open().isEmpty()) {
            says.add(TEXTS.get("says.other-causes", verdict.open().size()));
        }
        return says.toString();
    }

    private void confidence(TopicVerdict verdict) {
        Confidence confidence = verdict.confidence();
        if (confidence.parts().isEmpty()) {
            return;
        }
        boolean claims = confidence.level() != Confidence.Level.NONE;
        page.heading(claims
                ? TEXTS.get("heading.confidence", VerdictWords.of(confidence.level()), confidence.settled(),
                        confidence.parts().size())
                : TEXTS.get("heading.parts", confidence.settled(), confidence.parts().size()));
        if (claims) {
            page.aside(TEXTS.get("confidence.explained." + confidence.level().name()));
        }
        confidence.parts().forEach(
                part -> page.item(VerdictWords.icon(part.state()).image(), VerdictWords.of(part, state.zone())));
    }

    private void findings(String heading, List<ReportedOutcome> findings) {
        if (findings.isEmpty()) {
            return;
        }
        page.heading(TEXTS.get(heading, findings.size()));
        for (ReportedOutcome finding : findings.stream().limit(MOST_FINDINGS).toList()) {
            Verdict verdict = Verdict.of(finding);
            page.link(verdict.icon().image(), verdict.word(), Moments.inWords(state.zone(), finding.summary()),
                    "verdict.finding", () -> goTo.accept(finding));
        }
        if (findings.size() > MOST_FINDINGS) {
            page.hint(TEXTS.get("findings.more", findings.size() - MOST_FINDINGS));
        }
    }
}
