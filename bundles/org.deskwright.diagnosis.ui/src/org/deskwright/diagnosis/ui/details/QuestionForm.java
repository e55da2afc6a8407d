package org.deskwright.diagnosis.ui.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.deskwright.core.evidence.Answers;
import org.deskwright.core.topic.Question;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.AnswerDrafts;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.widgets.Button;

/**
 * Questions that only the admin can answer, to be filled in together and given at one go. What cannot be an answer is
 * said while it is typed; what was typed and not given yet outlives the page.
 */
final class QuestionForm {
    private static final Texts TEXTS = Texts.beside(QuestionForm.class);

    private final PageWriter page;
    private final DiagnosisSession session;
    private final AnswerDrafts drafts;
    private final List<QuestionField> fields = new ArrayList<>();
    private Button apply;

    QuestionForm(PageWriter page, DiagnosisSession session, AnswerDrafts drafts) {
        this.page = page;
        this.session = session;
        this.drafts = drafts;
    }

    void write(List<Question> questions) {
        if (questions.isEmpty()) {
            return;
        }
        Answers answers = session.current().answers();
        long given = questions.stream().filter(q -> answers.find(q.key()).isPresent()).count();
        page.heading(TEXTS.get("heading.questions", given, questions.size()));
        boolean open = session.current().document().isPresent();
        for (Question question : questions) {
            Optional<String> answer = answers.find(question.key());
            page.item((answer.isPresent() ? Icon.PASSED : Icon.ANSWERS).image(),
                    TEXTS.get(answer.isPresent() ? "question.answered" : "question.open", question.title()));
            String help = help(question);
            if (!help.isEmpty()) {
                page.hint(help);
            }
            if (open) {
                if (drafts.of(question.key()).filter(text -> !text.strip().equals(answer.orElse(""))).isPresent()) {
                    page.hint(TEXTS.get("answer.draft"));
                }
                fields.add(new QuestionField(page, question, drafts, answer.orElse(""), this::changed, this::give));
            }
        }
        if (!open) {
            page.hint(TEXTS.get("answer.no-case"));
            return;
        }
        apply = page.buttons().add(TEXTS.get("answer.apply"), Icon.PASSED.image(), "answers.apply", this::give);
        apply.setToolTipText(TEXTS.get("answer.apply.tip"));
        changed();
    }

    private static String help(Question question) {
        // what can be chosen need not be told by an example
        boolean choice = question.type().equals("yes-no") || !question.choices().isEmpty();
        return choice || question.example().isEmpty()
                ? question.help()
                : question.help() + " " + TEXTS.get("question.example", question.example());
    }

    private void changed() {
        if (apply != null) {
            apply.setEnabled(fields.stream().anyMatch(QuestionField::isChanged));
        }
    }

    /** The id of the first field. */
    Optional<String> first() {
        return fields.stream().findFirst().map(QuestionField::id);
    }

    /** Takes all that was changed, unless something of it cannot be an answer. */
    void give() {
        Optional<QuestionField> wrong = fields.stream().filter(QuestionField::isWrong).findFirst();
        if (wrong.isPresent()) {
            wrong.get().insist();
            return;
        }
        Map<String, String> changed = new TreeMap<>();
        fields.stream().filter(QuestionField::isChanged).forEach(f -> changed.put(f.key(), f.answer()));
        if (changed.isEmpty()) {
            return;
        }
        changed.keySet().forEach(drafts::drop);
        session.edit(document -> {
            Map<String, String> answers = new TreeMap<>(document.answers().asMap());
            answers.putAll(changed);
            answers.values().removeIf(String::isEmpty);
            return document.withAnswers(new Answers(answers));
        });
    }
}
