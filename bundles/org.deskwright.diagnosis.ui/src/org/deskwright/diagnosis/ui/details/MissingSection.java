package org.deskwright.diagnosis.ui.details;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.core.evidence.Answers;
import org.deskwright.core.report.ReportedOutcome.Need;
import org.deskwright.core.topic.Question;
import org.deskwright.diagnosis.ui.script.Scripts;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.icons.Verdict;
import org.deskwright.ui.page.ButtonRow;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.text.Texts;

/** What would settle what is open, and how to get it: piece by piece, and by one script for all. */
final class MissingSection {
    private static final Texts TEXTS = Texts.beside(MissingSection.class);

    private final PageWriter page;
    private final DiagnosisSession session;

    MissingSection(PageWriter page, DiagnosisSession session) {
        this.page = page;
        this.session = session;
    }

    /** The questions among what is missing, to be asked in a form. */
    static List<Question> questions(DiagnosisSession session, List<Need> needs) {
        return needs.stream().filter(n -> n.kind().equals(Answers.KIND_ID))
                .flatMap(n -> session.catalogue().question(n.detail()).stream()).distinct().toList();
    }

    /**
     * Writes all but the questions.
     *
     * @param scripts what a script would fetch
     */
    void write(List<Need> needs, Scripts scripts) {
        List<Need> evidence = needs.stream().filter(n -> !isQuestion(n)).toList();
        if (evidence.isEmpty()) {
            return;
        }
        page.heading(TEXTS.get("heading.missing"));
        if (scripts.calls() > 0) {
            page.aside(TEXTS.get("missing.script", scripts.calls()));
            ButtonRow buttons = page.buttons();
            buttons.add(TEXTS.get("missing.copy"), Icon.COPY.image(), "missing.copy", scripts::copy);
            buttons.add(TEXTS.get("missing.save"), Icon.SCRIPT.image(), "missing.save", scripts::save);
        }
        evidence.forEach(this::write);
    }

    private boolean isQuestion(Need need) {
        return need.kind().equals(Answers.KIND_ID) && session.catalogue().question(need.detail()).isPresent();
    }

    private void write(Need need) {
        page.item(Verdict.CANNOT_TELL.icon().image(), title(need));
        page.item("", TEXTS.get(need.readable() ? "missing.give" : "missing.look", title(need)));
        String text = String.join("\n", Stream.of(Optional.of(need.how()), detail(need)).flatMap(Optional::stream)
                .filter(Objects::nonNull).filter(t -> !t.isEmpty()).toList());
        if (!text.isEmpty()) {
            page.hint(text);
        }
        if (!need.command().isEmpty()) {
            page.command(need.command(), need.title());
        }
    }

    private static Optional<String> detail(Need need) {
        return need.detail().isEmpty() || need.kind().equals(Answers.KIND_ID)
                ? Optional.empty()
                : Optional.of(TEXTS.get("missing.detail", need.detail()));
    }

    private static String title(Need need) {
        return need.title().isEmpty() ? need.kind() : need.title();
    }
}
