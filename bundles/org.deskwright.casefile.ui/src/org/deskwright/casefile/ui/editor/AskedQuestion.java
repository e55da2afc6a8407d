package org.deskwright.casefile.ui.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.core.evidence.Answers;
import org.deskwright.core.report.ReportedOutcome.Need;
import org.deskwright.core.topic.Question;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.text.Texts;

/**
 * A question and what was answered.
 *
 * @param answer empty when there is none
 * @param waiting whether checks wait for an answer
 */
record AskedQuestion(Question question, String answer, boolean waiting) {
    private static final Texts TEXTS = Texts.beside(AskedQuestion.class);

    /** Those that checks wait for come first, then those that are answered, then the others. */
    static List<AskedQuestion> of(OpenCase state, TopicCatalogue catalogue) {
        Map<String, String> answers = state.answers().asMap();
        Set<String> asked = asked(state);
        List<Question> all = new ArrayList<>(catalogue.questions());
        Set<String> known = all.stream().map(Question::key).collect(Collectors.toSet());
        answers.keySet().stream().filter(k -> !known.contains(k))
                .forEach(k -> all.add(new Question(k, k, "text", List.of(), "", TEXTS.get("answers.unknown"))));
        return all.stream().map(q -> new AskedQuestion(q, answers.getOrDefault(q.key(), ""), asked.contains(q.key())))
                .sorted(Comparator.comparing(AskedQuestion::standing).thenComparing(a -> a.question().title()))
                .toList();
    }

    private static Set<String> asked(OpenCase state) {
        return state.outcomes().stream().flatMap(o -> o.missing().stream())
                .filter(n -> n.kind().equals(Answers.KIND_ID)).map(Need::detail).collect(Collectors.toSet());
    }

    /** How it stands. */
    enum Standing {
        WAITING, ANSWERED, OPEN
    }

    Standing standing() {
        return !answer.isEmpty() ? Standing.ANSWERED : waiting ? Standing.WAITING : Standing.OPEN;
    }

    String standingWord() {
        return TEXTS.get("answers." + standing().name());
    }

    Icon icon() {
        return switch (standing()) {
            case ANSWERED -> Icon.ANSWERS;
            case WAITING -> Icon.MISSING_EVIDENCE;
            case OPEN -> Icon.NOT_APPLICABLE;
        };
    }

    /** As people read it: of a choice its title. */
    String words() {
        return question.choices().stream().filter(c -> c.value().equals(answer)).map(c -> c.title()).findFirst()
                .orElse(answer);
    }
}
