package org.deskwright.diagnosis.ui.details;

import java.util.List;
import java.util.Optional;

import org.deskwright.core.topic.Question;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.FieldRow;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.text.Texts;

/** A question that only the admin can answer, with a field to do so. What cannot be an answer is said beneath it. */
final class AnswerField {
    private static final Texts TEXTS = Texts.beside(AnswerField.class);
    private static final List<Question.Choice> YES_NO = List.of(new Question.Choice("yes", TEXTS.get("answer.yes")),
            new Question.Choice("no", TEXTS.get("answer.no")));

    private final PageWriter page;
    private final DiagnosisSession session;
    private final Drafts drafts;

    AnswerField(PageWriter page, DiagnosisSession session, Drafts drafts) {
        this.page = page;
        this.session = session;
        this.drafts = drafts;
    }

    void write(Question question) {
        page.item(Icon.ANSWERS.image(), question.title());
        Optional<String> given = session.current().answers().find(question.key());
        String help = help(question, given.isPresent());
        if (!help.isEmpty()) {
            page.item("", help);
        }
        if (session.current().evidence().isEmpty()) {
            page.item("", given.map(a -> TEXTS.get("question.answer", a)).orElse(TEXTS.get("answer.no-case")));
            return;
        }
        FieldRow field = page.field("answer." + question.key(), question.title());
        List<Question.Choice> choices = question.type().equals("yes-no") ? YES_NO : question.choices();
        if (choices.isEmpty()) {
            field.text(drafts.of(question.key()).or(() -> given).orElse(""), text -> drafts.keep(question.key(), text));
        } else {
            field.choice(choices.stream().map(Question.Choice::value).toList(),
                    choices.stream().map(Question.Choice::title).toList(), given.orElse(""));
        }
        field.apply(TEXTS.get("answer.apply"), answer -> apply(question, answer));
        if (given.isPresent()) {
            field.button(TEXTS.get("answer.clear"), "clear", () -> set(question, Optional.empty()));
        }
    }

    private static String help(Question question, boolean answered) {
        StringBuilder help = new StringBuilder(answered ? "" : TEXTS.get("question.open") + " ")
                .append(question.help());
        if (!question.example().isEmpty()) {
            help.append(' ').append(TEXTS.get("question.example", question.example()));
        }
        return help.toString().strip();
    }

    /** Gives what is wrong with the answer; nothing when it was taken. */
    private Optional<String> apply(Question question, String answer) {
        Optional<String> problem = question.problemWith(answer.strip());
        if (problem.isEmpty()) {
            set(question, Optional.of(answer.strip()));
        }
        return problem;
    }

    private void set(Question question, Optional<String> answer) {
        drafts.drop(question.key());
        session.setAnswer(question.key(), answer);
    }
}
