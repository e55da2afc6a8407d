package org.deskwright.ui.session;

import java.util.Map;
import java.util.Optional;

/**
 * Answers that were typed for the open case and not given yet: an OSGi service. They are no part of the case, and so
 * neither saved with it nor asked about when it is closed; but they are kept in the instance area, and are back as
 * drafts when the case is opened again, also after the workbench was killed. May be used from any thread; whoever
 * {@linkplain #subscribe subscribes} hears when drafts come back, not of each key that is typed.
 */
public interface AnswerDrafts extends Watched<Map<String, String>> {
    /** By the key of the question. */
    @Override
    Map<String, String> current();

    default Optional<String> of(String question) {
        return Optional.ofNullable(current().get(question));
    }

    /** Also an empty text is a draft: it takes an answer back. */
    void keep(String question, String text);

    /** It was given, or is as it was before. */
    void drop(String question);
}
