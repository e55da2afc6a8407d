package org.deskwright.casefile.ui.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.topic.Question;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.FieldRow;
import org.deskwright.ui.page.Page;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Every question: those that are answered, those that checks wait for, and the others. */
final class AnswersPage implements EditorPage {
    private static final Texts TEXTS = Texts.beside(AnswersPage.class);

    private final DiagnosisSession session;
    private final Page page;
    private final Map<String, String> typed = new HashMap<>();
    private final Map<String, FieldRow> fields = new HashMap<>();
    private Object written;
    private int shownCase = -1;

    AnswersPage(Composite parent, DiagnosisSession session) {
        this.session = session;
        this.page = new Page(parent, "case.answers");
    }

    @Override
    public Control control() {
        return page.control();
    }

    @Override
    public void show(OpenCase state) {
        if (shownCase != state.origin().number()) {
            shownCase = state.origin().number();
            typed.clear();
        }
        Object now = List.of(shownCase, state.answers(), asked(state));
        if (!now.equals(written) && !state.state().isRunning()) {
            written = now;
            page.rewrite(writer -> write(writer, state));
        }
    }

    private static Set<String> asked(OpenCase state) {
        return state.outcomes().stream().flatMap(o -> o.missing().stream())
                .filter(n -> n.kind().equals(Answers.KIND_ID)).map(n -> n.detail())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void write(PageWriter writer, OpenCase state) {
        fields.clear();
        Map<String, String> answers = state.document().map(Case::answers).orElse(Answers.NONE).asMap();
        Set<String> asked = asked(state);
        List<Question> all = new ArrayList<>(session.catalogue().questions());
        Stream<Question> unknown = answers.keySet().stream().filter(k -> all.stream().noneMatch(q -> q.key().equals(k)))
                .map(k -> new Question(k, k, "text", List.of(), "", TEXTS.get("answers.unknown")));
        all.addAll(unknown.toList());
        all.sort(Comparator.comparing(Question::title));
        writer.title(Icon.ANSWERS.image(), TEXTS.get("answers.title"));
        writer.aside(TEXTS.get("answers.hint"));
        section(writer, "answers.given", all.stream().filter(q -> answers.containsKey(q.key())).toList(), answers);
        section(writer, "answers.asked",
                all.stream().filter(q -> !answers.containsKey(q.key()) && asked.contains(q.key())).toList(), answers);
        section(writer, "answers.other",
                all.stream().filter(q -> !answers.containsKey(q.key()) && !asked.contains(q.key())).toList(), answers);
    }

    private void section(PageWriter writer, String heading, List<Question> questions, Map<String, String> answers) {
        if (questions.isEmpty()) {
            return;
        }
        writer.heading(TEXTS.get(heading, questions.size()));
        questions.forEach(q -> field(writer, q, answers.getOrDefault(q.key(), "")));
    }

    private void field(PageWriter writer, Question question, String answer) {
        String key = question.key();
        writer.paragraph(question.title());
        if (!question.help().isEmpty()) {
            writer.aside(question.help());
        }
        FieldRow row = writer.field("case.answer." + key, question.title());
        String begin = typed.getOrDefault(key, answer);
        fields.put(key, row);
        if (question.type().equals("choice")) {
            List<String> values = new ArrayList<>(List.of(""));
            List<String> titles = new ArrayList<>(List.of(TEXTS.get("answers.unanswered")));
            question.choices().forEach(c -> {
                values.add(c.value());
                titles.add(c.title());
            });
            row.choice(values, titles, begin, text -> give(question, text));
        } else {
            row.text(begin, text -> typed.put(key, text)).onEnter(() -> give(question, row.value()))
                    .onLeave(() -> give(question, row.value()));
        }
    }

    /** What cannot be an answer stays in its field with the reason beneath. */
    private void give(Question question, String text) {
        String answer = text.strip();
        FieldRow row = fields.get(question.key());
        Optional<String> problem = answer.isEmpty() ? Optional.empty() : question.problemWith(answer);
        if (row != null) {
            row.complain(problem.orElse(""), true);
        }
        String before = session.current().answers().find(question.key()).orElse("");
        if (problem.isEmpty()) {
            typed.remove(question.key());
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
    public void setFocus() {
        page.setFocus();
    }
}
