package org.deskwright.core.check;

import java.util.Objects;

import org.deskwright.core.evidence.Answers;

/**
 * One thing that would settle the question.
 *
 * @param kind an evidence kind id, or {@link Answers#KIND_ID}
 * @param detail for answers the question key; for the rest what is lacking in particular, such as a subnet id, or empty
 */
public record Missing(String kind, String detail) {
    public Missing {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(detail, "detail");
    }

    public static Missing evidence(String kind) {
        return new Missing(kind, "");
    }

    public static Missing evidence(String kind, String detail) {
        return new Missing(kind, detail);
    }

    public static Missing answer(String question) {
        return new Missing(Answers.KIND_ID, question);
    }

    public boolean isAnswer() {
        return kind.equals(Answers.KIND_ID);
    }
}
