package org.deskwright.cli.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.deskwright.core.evidence.Answers;
import org.deskwright.core.topic.Question;
import org.deskwright.core.topic.TopicCatalogue;

/** Answers as given by {@code --answer KEY=VALUE}, checked against the questions. */
public final class GivenAnswers {
    private GivenAnswers() {
    }

    public static Answers parse(List<String> given, TopicCatalogue catalogue) {
        Map<String, String> answers = new TreeMap<>();
        for (String pair : given) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new UsageProblem(
                        "--answer takes KEY=VALUE, such as client.address=203.0.113.7, not '" + pair + "'");
            }
            String key = pair.substring(0, equals);
            String value = pair.substring(equals + 1);
            Question question = catalogue.question(key)
                    .orElseThrow(() -> new UsageProblem("nothing asks for '" + key + "'"
                            + Suggestions.hint(key, catalogue.questions().stream().map(Question::key).toList())
                            + "; 'deskwright topics ID' shows what a topic asks"));
            question.problemWith(value).ifPresent(problem -> {
                throw new UsageProblem("--answer " + key + ": " + problem);
            });
            answers.put(key, value);
        }
        return new Answers(answers);
    }
}
