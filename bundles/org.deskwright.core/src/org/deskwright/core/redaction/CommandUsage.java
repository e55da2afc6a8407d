package org.deskwright.core.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.core.redaction.CommandArguments.Argument;

/** One way in which a command is given a secret, such as {@code -u USER:SECRET}; the schema tells how it is written. */
final class CommandUsage {
    private static final Pattern PART = Pattern.compile("SECRET|USER|HOST|SHARE|NAME|DIGIT|FLAGS|\\\\");
    private static final String NAMED = "(?i:[A-Za-z0-9_./: -]{0,60}?" + SecretWords.WORD + SecretWords.ABOUT
            + "[A-Za-z0-9_]{0,20}+)";
    /** What a shell puts something in the place of, a program asks for, or is gone already. */
    private static final Pattern NONE = Pattern.compile("\\*+|-|\\[removed.*|\\$[A-Z_][A-Z0-9_]*|\\$\\{.*|\\$\\(.*|`.*|"
            + "\\$(?i:env):.*|%[A-Za-z_][A-Za-z0-9_]*%|![A-Za-z_][A-Za-z0-9_]*!", Pattern.DOTALL);

    private final List<Word> words;
    /** Whether nothing but its place tells the first argument. */
    private final boolean first;
    private final boolean windows;
    private final Set<String> ordinary;

    private enum Kind {
        ONE, SOME, BEGIN, END
    }

    /** @param whole whether the argument is nothing but the secret */
    private record Word(Kind kind, Pattern pattern, boolean whole) {}

    /** A part of the line. */
    record Span(int from, int to) {}

    /**
     * @param windows whether capitals make no difference, nor whether a switch begins with a slash or a hyphen
     * @param ordinary words that are none
     */
    CommandUsage(String text, boolean windows, Set<String> ordinary) {
        this.windows = windows;
        this.ordinary = ordinary;
        first = Set.of("*", "...", "SECRET", "DIGIT").contains(text.split(" ")[0]);
        words = Arrays.stream(text.split(" ")).map(this::word).toList();
    }

    private Word word(String word) {
        return switch (word) {
            case "..." -> new Word(Kind.SOME, null, false);
            case "BEGIN" -> new Word(Kind.BEGIN, null, false);
            case "END" -> new Word(Kind.END, null, false);
            case "*" -> new Word(Kind.ONE, Pattern.compile("[^/-].*", Pattern.DOTALL), false);
            default -> new Word(Kind.ONE, pattern(word), word.equals("SECRET"));
        };
    }

    private Pattern pattern(String word) {
        StringBuilder pattern = new StringBuilder(windows ? "(?i)" : "");
        Matcher part = PART.matcher(word);
        int at = 0;
        if (windows && (word.startsWith("/") || word.startsWith("-"))) {
            pattern.append("[/-]");
            at = 1;
        }
        while (part.find(at)) {
            pattern.append(Pattern.quote(word.substring(at, part.start())));
            at = part.end();
            String next = at < word.length() ? Pattern.quote(word.substring(at, at + 1)) : "";
            pattern.append(switch (part.group()) {
                case "SECRET" -> word.endsWith("@HOST") ? "(?<secret>[^/].*)" : "(?<secret>.+)";
                case "USER" -> "(?![@$-])(?:(?!" + next + ").){1,100}";
                case "HOST" -> "[^@]+";
                case "SHARE" -> "\\\\{2,4}[^\\\\].*";
                case "NAME" -> NAMED;
                case "DIGIT" -> "(?:\\d|(?i:enc|encrypted|ascii|hex|clear))";
                case "FLAGS" -> "[A-Za-z]*";
                default -> "\\\\{1,2}";
            });
        }
        return Pattern.compile(pattern.append(Pattern.quote(word.substring(at))).toString(), Pattern.DOTALL);
    }

    /**
     * Whether the arguments are given so from one of them on.
     *
     * @param secrets takes what of the line is a secret then; what stands in one before is left out
     */
    boolean find(List<Argument> arguments, int from, Consumer<Span> secrets) {
        List<Span> found = new ArrayList<>();
        if (from > 0 && first || !matches(0, arguments, from, found)) {
            return false;
        }
        found.forEach(secrets);
        return true;
    }

    private boolean matches(int word, List<Argument> arguments, int at, List<Span> found) {
        if (word == words.size()) {
            return true;
        }
        Word next = words.get(word);
        return switch (next.kind()) {
            case BEGIN -> at == 0 && matches(word + 1, arguments, at, found);
            case END -> at == arguments.size();
            case SOME -> {
                for (int i = at; i < arguments.size(); i++) {
                    int size = found.size();
                    if (matches(word + 1, arguments, i, found)) {
                        yield true;
                    }
                    found.subList(size, found.size()).clear();
                }
                yield false;
            }
            case ONE -> at < arguments.size() && one(next, arguments.get(at), found)
                    && matches(word + 1, arguments, at + 1, found);
        };
    }

    private boolean one(Word word, Argument argument, List<Span> found) {
        Matcher matcher = word.pattern().matcher(argument.text());
        if (!matcher.matches()) {
            return false;
        }
        if (!word.pattern().namedGroups().containsKey("secret")) {
            return true;
        }
        String secret = matcher.group("secret");
        int from = matcher.start("secret");
        int quote = CommandArguments.quote(secret, 0);
        if (quote > 0 && secret.length() > 2 * quote && secret.endsWith(secret.substring(0, quote))) {
            secret = secret.substring(quote, secret.length() - quote);
            from += quote;
        }
        boolean bare = !argument.quoted() && quote == 0;
        boolean switched = word.whole() && bare && (secret.startsWith("-") || windows && secret.startsWith("/"));
        if (switched || bare && ordinary.contains(secret)) {
            return false;
        }
        if (argument.from() >= 0 && !NONE.matcher(secret).matches()) {
            found.add(new Span(argument.from() + from, argument.from() + from + secret.length()));
        }
        return true;
    }
}
