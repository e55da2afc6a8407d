package org.deskwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.Test;

class AskedPasswordsTest {
    private final List<String> questions = new ArrayList<>();
    private final Deque<String> answers = new ArrayDeque<>();
    private final AskedPasswords passwords = new AskedPasswords(question -> {
        questions.add(question);
        return answers.isEmpty() ? null : answers.pop().toCharArray();
    });

    @Test
    void eachStoreIsAskedForByItsNameAndOnce() {
        answers.addAll(List.of("first", "second"));
        assertTrue(passwords.of("a.p12", false).isPresent());
        assertTrue(passwords.of("b.p12", false).isPresent());
        assertTrue(passwords.of("a.p12", false).isPresent());
        assertEquals(List.of("Password of a.p12 (nothing: skip it): ", "Password of b.p12 (nothing: skip it): "),
                questions);
    }

    @Test
    void oneThatDoesNotFitIsAskedForAgainButNotForEver() {
        answers.addAll(List.of("a", "b", "c", "d"));
        passwords.of("a.p12", false);
        assertTrue(passwords.of("a.p12", true).isPresent());
        assertTrue(questions.getLast().startsWith("It does not fit."), questions.getLast());
        assertTrue(passwords.of("a.p12", true).isPresent());
        assertFalse(passwords.of("a.p12", true).isPresent());
        assertEquals(3, questions.size());
    }

    @Test
    void nothingLeavesItLocked() {
        answers.add("");
        assertFalse(passwords.of("a.p12", false).isPresent());
        assertFalse(passwords.of("a.p12", true).isPresent());
        assertFalse(passwords.of("b.p12", false).isPresent(), "the terminal is gone");
    }
}
