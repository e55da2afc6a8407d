package org.deskwright.app.diagnostics;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of a text what is nobody's business: secrets are removed; people, machines, accounts, addresses and files
 * get pseudonyms. One for all the texts that go together, so that a pseudonym means the same in each. Not for several
 * threads at once.
 */
public final class Redactor {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 4000;
    private static final Pattern LINE = Pattern.compile("\\R");

    private final Pseudonyms pseudonyms = new Pseudonyms();
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final Optional<Pattern> known;
    private int removed;

    /** @param names what is known to be a name, and of which kind: {@code user}, {@code host}, {@code path}, ... */
    public Redactor(Map<String, String> names) {
        names.forEach((name, kind) -> {
            if (name.length() >= SHORTEST) {
                kinds.put(name.toLowerCase(Locale.ROOT), kind);
            }
        });
        known = alternatives(kinds.keySet());
    }

    private static Optional<Pattern> alternatives(Collection<String> names) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String any = names.stream().sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Optional.of(Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    public String redact(String text) {
        String open = remove(SecretRules.PRIVATE_KEY, text);
        return LINE.splitAsStream(open).map(this::redactLine).collect(Collectors.joining("\n"))
                + (open.endsWith("\n") ? "\n" : "");
    }

    private String redactLine(String line) {
        String result = shortened(line);
        for (Pattern secret : SecretRules.ALL) {
            result = remove(secret, result);
        }
        if (known.isPresent()) {
            result = known.get().matcher(result).replaceAll(
                    found -> pseudonyms.of(kinds.get(found.group().toLowerCase(Locale.ROOT)), found.group()));
        }
        for (NameRules.Rule rule : NameRules.ALL) {
            result = rename(rule, result);
        }
        return result;
    }

    /** Keeps each line readable, and the patterns quick. The word that is cut goes whole: it may be half a secret. */
    private static String shortened(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST) + 1;
        return line.substring(0, end) + "[" + (line.length() - end) + " characters left out]";
    }

    private String remove(Pattern secret, String text) {
        return secret.matcher(text).replaceAll(found -> {
            removed++;
            String kept = found.groupCount() > 0 && found.group(1) != null ? found.group(1) : "";
            return Matcher.quoteReplacement(kept + SecretRules.REMOVED);
        });
    }

    private String rename(NameRules.Rule rule, String text) {
        return rule.pattern().matcher(text).replaceAll(found -> {
            int group = found.groupCount() > 0 && found.start(1) >= 0 ? 1 : 0;
            String value = found.group(group);
            if (isPseudonym(value)) {
                return Matcher.quoteReplacement(found.group());
            }
            String before = text.substring(found.start(), found.start(group));
            String after = text.substring(found.end(group), found.end());
            return Matcher.quoteReplacement(before + pseudonyms.of(rule.kind(), value) + after);
        });
    }

    /** Such as {@code /home/user-1}, where the name was known and is gone already. */
    private boolean isPseudonym(String value) {
        return pseudonyms.counts().keySet().stream().anyMatch(k -> value.matches(Pattern.quote(k) + "-\\d{1,6}"));
    }

    /** How many different values of each kind got a pseudonym so far. */
    public Map<String, Integer> renamed() {
        return pseudonyms.counts();
    }

    /** How many secrets were taken out so far. */
    public int removed() {
        return removed;
    }
}
