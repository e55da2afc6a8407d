package org.deskwright.core.topic;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that only the admin can answer.
 *
 * @param key such as {@code client.address}
 * @param type {@code ip-address}, {@code cidr-list}, {@code choice}, {@code text}, ...; see the schema
 * @param choices for type {@code choice}
 * @param example an answer that would be accepted
 * @param help where to find the answer
 */
public record Question(String key, String title, String type, List<Choice> choices, String example, String help) {
    public Question {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(type, "type");
        choices = choices == null ? List.of() : List.copyOf(choices);
        example = example == null ? "" : example;
        help = help == null ? "" : help;
    }

    /** A value and what it means. */
    public record Choice(String value, String title) {}

    /** Why the text cannot be an answer, in words for the admin; empty when it can. */
    public Optional<String> problemWith(String answer) {
        return AnswerTypes.problem(this, answer);
    }
}
