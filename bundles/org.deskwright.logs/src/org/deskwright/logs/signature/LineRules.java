package org.deskwright.logs.signature;

import java.util.List;

import org.deskwright.logs.query.RegexFolding;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** What signatures may ask for, so that none makes reading slow. What is refused is said in words for who wrote it. */
final class LineRules {
    private static final int LEAST_LETTERS = 4;
    private static final int MOST_LETTERS = 200;
    private static final int MOST_TEXTS = 16;
    private static final int MOST_STEPS = 1000;
    private static final int MOST_SECONDS = 7 * 86_400;

    private LineRules() {
    }

    static void check(List<String> literals, List<String> all, String regex) {
        if (literals.isEmpty() || literals.size() > MOST_TEXTS || all.size() > MOST_TEXTS) {
            throw new IllegalArgumentException("from 1 to " + MOST_TEXTS + " literals are needed");
        }
        literals.forEach(LineRules::check);
        if (all.stream().anyMatch(text -> text.isEmpty() || text.length() > MOST_LETTERS)) {
            throw new IllegalArgumentException("a text of 'all' must have from 1 to " + MOST_LETTERS + " letters");
        }
        if (!regex.isEmpty()) {
            program(regex);
        }
    }

    private static void check(String literal) {
        if (literal.length() < LEAST_LETTERS || literal.length() > MOST_LETTERS
                || literal.chars().anyMatch(letter -> letter == '\n' || letter == '\r')) {
            throw new IllegalArgumentException("a literal must have from " + LEAST_LETTERS + " to " + MOST_LETTERS
                    + " letters, all in one line: " + literal);
        }
    }

    static void checkSeconds(int seconds) {
        if (seconds < 1 || seconds > MOST_SECONDS) {
            throw new IllegalArgumentException(
                    "'within' is " + seconds + "; it must be from 1 to " + MOST_SECONDS + " seconds");
        }
    }

    static Pattern program(String regex) {
        RegexFolding.check(regex);
        try {
            Pattern pattern = Pattern.compile(regex);
            if (regex.length() > MOST_STEPS || pattern.programSize() > MOST_STEPS) {
                throw new IllegalArgumentException(
                        "the regular expression comes to more than " + MOST_STEPS + " steps");
            }
            return pattern;
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'" + e.getPattern() + "': " + e.getDescription()
                    + "; regular expressions are written as RE2 takes them", e);
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("the regular expression is nested too deeply", e);
        }
    }
}
