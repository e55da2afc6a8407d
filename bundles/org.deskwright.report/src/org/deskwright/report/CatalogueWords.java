package org.deskwright.report;

import java.util.stream.Collectors;

import org.deskwright.core.topic.Question;
import org.deskwright.core.topic.Topic;
import org.deskwright.core.topic.TopicCatalogue;

/** What the catalogue adds to a report: reports hold the ids of topics and questions, people read more than that. */
public interface CatalogueWords {
    /** For when no catalogue is at hand: ids stand for themselves. */
    CatalogueWords NONE = new CatalogueWords() {
    };

    /** The title of a topic; its id when it is unknown. */
    default String title(String topic) {
        return topic;
    }

    /** The option that answers a question on the command line, with an example or the choices. */
    default String answerOption(String key) {
        return "--answer " + key + "=VALUE";
    }

    static CatalogueWords of(TopicCatalogue catalogue) {
        return new CatalogueWords() {
            @Override
            public String title(String topic) {
                return catalogue.topic(topic).map(Topic::title).orElse(topic);
            }

            @Override
            public String answerOption(String key) {
                return catalogue.question(key).map(CatalogueWords::option).orElse("--answer " + key + "=VALUE");
            }
        };
    }

    private static String option(Question question) {
        String value = example(question);
        boolean quoted = value.chars().anyMatch(c -> " '\"$&;<>()*?!#".indexOf(c) >= 0);
        return "--answer " + (quoted
                ? "'" + question.key() + "=" + value.replace("'", "'\\''") + "'"
                : question.key() + "=" + value);
    }

    private static String example(Question question) {
        if (!question.choices().isEmpty()) {
            return question.choices().stream().map(Question.Choice::value).collect(Collectors.joining("|"));
        }
        return question.type().equals("yes-no")
                ? "yes|no"
                : question.example().isEmpty() ? "VALUE" : question.example();
    }
}
