package org.deskwright.diagnosis.ui.details;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.core.topic.Question;
import org.deskwright.core.topic.Question.Choice;
import org.deskwright.ui.page.FieldRow;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.AnswerDrafts;
import org.deskwright.ui.text.Texts;

/** The field of one question. Left empty it takes an answer back. */
final class QuestionField {
    private static final Texts TEXTS = Texts.beside(QuestionField.class);
    private static final Choice NONE = new Choice("", TEXTS.get("answer.none"));
    private static final List<Choice> YES_NO = List.of(new Choice("yes", TEXTS.get("answer.yes")),
            new Choice("no", TEXTS.get("answer.no")));

    /** A text whose example is longer is pasted rather than typed, and may have several lines. */
    private static final int SHORT_TEXT = 20;

    private final Question question;
    private final AnswerDrafts drafts;
    private final String given;
    private final Runnable changed;
    private final FieldRow field;

    /**
     * @param given the answer so far, or empty
     * @param changed called after each change
     * @param give called when the user asks to give the answers
     */
    QuestionField(PageWriter page, Question question, AnswerDrafts drafts, String given, Runnable changed,
            Runnable give) {
        this.question = question;
        this.drafts = drafts;
        this.given = given;
        this.changed = changed;
        field = page.field(id(), question.title());
        String begin = drafts.of(question.key()).orElse(given);
        List<Choice> choices = question.type().equals("yes-no") ? YES_NO : question.choices();
        if (!choices.isEmpty()) {
            List<Choice> all = Stream.concat(Stream.of(NONE), choices.stream()).toList();
            field.choice(all.stream().map(Choice::value).toList(), all.stream().map(Choice::title).toList(), begin,
                    this::typed);
        } else if (question.type().equals("text") && question.example().length() > SHORT_TEXT) {
            field.lines(begin, this::typed);
        } else {
            field.text(begin, this::typed);
        }
        field.onEnter(give);
        field.onLeave(() -> field.complain(problem().orElse(""), true));
        field.complain(problem().orElse(""), true);
    }

    private void typed(String text) {
        if (isChanged()) {
            drafts.keep(question.key(), text);
        } else {
            drafts.drop(question.key());
        }
        field.complain(problem().orElse(""), false);
        changed.run();
    }

    String id() {
        return "answer." + question.key();
    }

    String key() {
        return question.key();
    }

    String answer() {
        return field.value().strip();
    }

    boolean isChanged() {
        return !answer().equals(given);
    }

    boolean isWrong() {
        return problem().isPresent();
    }

    private Optional<String> problem() {
        return answer().isEmpty() ? Optional.empty() : question.problemWith(answer());
    }

    /** Says firmly what is wrong, and goes there. */
    void insist() {
        field.complain(problem().orElse(""), true);
        field.setFocus();
    }
}
