package org.deskwright.casefile.ui.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.topic.Question;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.FieldRow;
import org.deskwright.ui.page.Page;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorSite;

/** Every question with its answer, and beside the table the field for the one that is selected. */
final class AnswersPage implements EditorPage {
    private static final Texts TEXTS = Texts.beside(AnswersPage.class);

    private final DiagnosisSession session;
    private final SashForm body;
    private final CaseTable<AskedQuestion> questions;
    private final Page form;
    /** What cannot be an answer, so that it is there again when the user comes back to it. */
    private final Map<String, String> typed = new HashMap<>();
    private Optional<Question> asked = Optional.empty();
    private FieldRow field;
    private Object written;
    private Object listed;
    private int shownCase = -1;

    AnswersPage(Composite parent, DiagnosisSession session, IEditorSite site) {
        this.session = session;
        body = new SashForm(parent, SWT.HORIZONTAL);
        questions = new CaseTable<>(body, site, description());
        questions.buttonOfSelection("case.answers.clear", TEXTS.get("answers.clear"), Icon.REMOVE, this::takeBack);
        questions.onOpen(this::goToField);
        questions.onDelete(this::takeBack);
        form = new Page(body, "case.answer");
        body.setWeights(66, 34);
        questions.onChosen(this::ask);
    }

    private static TableDescription<AskedQuestion> description() {
        List<Column<AskedQuestion>> columns = List.of(
                Column.<AskedQuestion>text("question", TEXTS.get("answers.question"), 330, a -> a.question().title())
                        .withIcon(a -> Optional.of(a.icon())),
                Column.text("answer", TEXTS.get("answers.answer"), 190, AskedQuestion::words),
                Column.text("standing", TEXTS.get("answers.standing"), 140, AskedQuestion::standingWord),
                Column.text("key", TEXTS.get("answers.key"), 200, a -> a.question().key()));
        return new TableDescription<>("case.answers", TEXTS.get("answers.title"), columns, a -> a.question().key(),
                List.of());
    }

    @Override
    public Control control() {
        return body;
    }

    @Override
    public void show(OpenCase state) {
        if (shownCase != state.origin().number()) {
            shownCase = state.origin().number();
            typed.clear();
        }
        List<AskedQuestion> now = AskedQuestion.of(state, session.catalogue());
        // while checks run, which of them wait is not known yet
        if (!now.equals(listed) && !state.state().isRunning()) {
            listed = now;
            long waiting = now.stream().filter(AskedQuestion::waiting).filter(a -> a.answer().isEmpty()).count();
            questions.fill(now, TEXTS.get("answers.hint", waiting));
        }
    }

    /** Shows the field for the question that is selected, unless it is there already. */
    private void ask() {
        Optional<AskedQuestion> chosen = questions.selected().size() == 1 ? questions.first() : Optional.empty();
        Object now = List.of(shownCase, chosen);
        if (!now.equals(written)) {
            Optional<Question> next = chosen.map(AskedQuestion::question);
            boolean again = written != null && next.equals(asked);
            written = now;
            asked = next;
            if (again) {
                form.rewrite(writer -> write(writer, chosen));
            } else {
                form.write(writer -> write(writer, chosen));
            }
        }
    }

    private void write(PageWriter writer, Optional<AskedQuestion> chosen) {
        field = null;
        if (chosen.isEmpty()) {
            writer.aside(TEXTS.get("answers.choose"));
            return;
        }
        Question question = chosen.get().question();
        writer.heading(question.title());
        if (!question.help().isEmpty()) {
            writer.aside(question.help());
        }
        String key = question.key();
        String begin = typed.getOrDefault(key, chosen.get().answer());
        field = writer.fieldOfParagraph("case.answer." + key, question.title());
        if (question.type().equals("choice")) {
            List<String> values = new ArrayList<>(List.of(""));
            List<String> titles = new ArrayList<>(List.of(TEXTS.get("answers.unanswered")));
            question.choices().forEach(c -> {
                values.add(c.value());
                titles.add(c.title());
            });
            field.choice(values, titles, begin, text -> give(question, text));
        } else {
            field.text(begin, text -> typed.put(key, text)).onEnter(this::commit).onLeave(this::commit);
        }
        writer.aside(TEXTS.get("answers.effect"));
    }

    private void goToField() {
        asked.ifPresent(q -> form.focus("case.answer." + q.key()));
    }

    private void takeBack() {
        questions.selected().stream().filter(a -> !a.answer().isEmpty()).forEach(a -> {
            typed.remove(a.question().key());
            session.setAnswer(a.question().key(), Optional.empty());
        });
    }

    /** What cannot be an answer stays in its field with the reason beneath. */
    private void give(Question question, String text) {
        String answer = text.strip();
        Optional<String> problem = answer.isEmpty() ? Optional.empty() : question.problemWith(answer);
        if (field != null && asked.equals(Optional.of(question))) {
            field.complain(problem.orElse(""), true);
        }
        if (problem.isEmpty()) {
            typed.remove(question.key());
            String before = session.current().answers().find(question.key()).orElse("");
            if (!answer.equals(before)) {
                session.setAnswer(question.key(), Optional.of(answer).filter(a -> !a.isEmpty()));
            }
        }
    }

    @Override
    public void commit() {
        session.catalogue().questions().stream().filter(q -> typed.containsKey(q.key()))
                .forEach(q -> give(q, typed.get(q.key())));
    }

    @Override
    public void find() {
        questions.find();
    }

    @Override
    public void setFocus() {
        questions.setFocus();
    }
}
