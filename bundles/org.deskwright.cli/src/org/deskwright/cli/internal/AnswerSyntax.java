package org.deskwright.cli.internal;

import java.util.stream.Collectors;

import org.deskwright.core.topic.Question;

/** How to give an answer on the command line. */
public final class AnswerSyntax {
    private AnswerSyntax() {
    }

    /** {@code --answer client.platform=windows|macos} or with the question's example. */
    public static String of(Question question) {
        String value = question.choices().isEmpty()
                ? question.type().equals("yes-no") ? "yes|no" : question.example().isEmpty() ? "VALUE" : question.example()
                : question.choices().stream().map(Question.Choice::value).collect(Collectors.joining("|"));
        boolean quoted = value.chars().anyMatch(c -> " '\"$&;<>()*?!#".indexOf(c) >= 0);
        return "--answer " + (quoted ? "'" + question.key() + "=" + value.replace("'", "'\\''") + "'"
                : question.key() + "=" + value);
    }
}
