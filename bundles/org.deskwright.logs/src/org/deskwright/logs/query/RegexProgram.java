package org.deskwright.logs.query;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** A regular expression, ready to be tried. Immutable, safe to share. */
final class RegexProgram {
    /** Steps of an expression; each letter of a text may have to be held against all of them. */
    private static final int MOST_STEPS = 2000;
    private static final int LONGEST = 4000;

    private static final String NO_LETTER = "[^\\pL\\p{Nd}_]";

    private final Pattern pattern;

    RegexProgram(LogQuery.Regex regex) {
        this(regex.pattern(), regex.rule());
    }

    /** Of letters of any script in either case, which a kernel does not know. */
    RegexProgram(LogQuery.Literal literal) {
        this(RegexFolding.quote(literal.text()), literal.rule());
    }

    private RegexProgram(String pattern, TextRule rule) {
        // a quotation that is not closed would take in what follows
        String closed = pattern.lastIndexOf("\\Q") > pattern.lastIndexOf("\\E") ? pattern + "\\E" : pattern;
        String whole = rule.wholeWord() ? "(?:^|" + NO_LETTER + ")(?:" + closed + ")(?:$|" + NO_LETTER + ")" : pattern;
        this.pattern = Pattern.compile(whole, Pattern.MULTILINE | (rule.ignoreCase() ? Pattern.CASE_INSENSITIVE : 0));
    }

    /**
     * @throws IllegalArgumentException when it cannot be read, or is so large that trying it might take long; the
     *     message is for people
     */
    static void check(String pattern, TextRule rule) {
        if (pattern.isEmpty()) {
            throw new IllegalArgumentException("an empty regular expression is everywhere");
        }
        if (pattern.length() > LONGEST || RegexShape.of(pattern).steps() > MOST_STEPS) {
            throw tooLarge();
        }
        if (rule.ignoreCase() || RegexShape.mayIgnoreCase(pattern)) {
            RegexFolding.check(pattern);
        }
        try {
            if (Pattern.compile(pattern).programSize() > MOST_STEPS) {
                throw tooLarge();
            }
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'" + e.getPattern() + "': " + e.getDescription()
                    + "; regular expressions are written as RE2 takes them", e);
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("the regular expression is nested too deeply", e);
        }
    }

    private static IllegalArgumentException tooLarge() {
        return new IllegalArgumentException("the regular expression comes to more than " + MOST_STEPS
                + " steps; ask for less repetition, such as {10} for {1000}");
    }

    /** For one thread: {@link Matcher#reset(CharSequence)}, then {@link Matcher#find()}. */
    Matcher matcher() {
        return pattern.matcher("");
    }
}
