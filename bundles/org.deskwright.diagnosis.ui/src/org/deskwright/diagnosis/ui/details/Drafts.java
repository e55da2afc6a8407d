package org.deskwright.diagnosis.ui.details;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was filled in as an answer and not given yet: it must not be lost when the page is written anew. */
final class Drafts {
    private final Map<String, String> texts = new HashMap<>();

    void keep(String question, String text) {
        texts.put(question, text);
    }

    void drop(String question) {
        texts.remove(question);
    }

    /** They were meant for another case. */
    void dropAll() {
        texts.clear();
    }

    Optional<String> of(String question) {
        return Optional.ofNullable(texts.get(question));
    }
}
