package org.deskwright.logs.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What can be said of all texts that a regular expression finds something in.
 *
 * @param exact all texts that it matches, where there are few; null where there are many
 * @param required texts of which at least one stands in whatever it matches; empty where nothing is known
 * @param steps about how many there are to its program
 */
record RegexShape(List<String> exact, List<String> required, long steps) {
    /** Matches nothing but the empty text. */
    static final RegexShape NOTHING = new RegexShape(List.of(""), List.of(), 1);
    /** Matches some letter. */
    static final RegexShape LETTER = new RegexShape(null, List.of(), 1);
    private static final Pattern IGNORING = Pattern.compile("\\(\\?[msU-]*i");
    private static final int MOST = 16;
    private static final long ENDLESS = 1L << 40;
    private static final int LONGEST = 64;

    /** Never fails: of what is no regular expression, nothing is known. */
    static RegexShape of(String pattern) {
        return RegexShapeReader.read(pattern);
    }

    /** Whether all of it, or a part, is of letters in either case. */
    static boolean mayIgnoreCase(String pattern) {
        return IGNORING.matcher(pattern).find();
    }

    static RegexShape letter(String letter) {
        return new RegexShape(List.of(letter), List.of(), 1);
    }

    /** Something of which only the size is known. */
    static RegexShape unknown(long steps) {
        return new RegexShape(null, List.of(), steps);
    }

    /** The best that is known: texts of which at least one is there. */
    List<String> best() {
        return exact == null ? required : better(usable(exact), required);
    }

    /** One with an empty text among them says nothing. */
    private static List<String> usable(List<String> texts) {
        return texts.stream().anyMatch(String::isEmpty) ? List.of() : texts;
    }

    /** The longer the shortest of them is, the rarer they are. */
    private static List<String> better(List<String> one, List<String> other) {
        return worth(one) >= worth(other) ? one : other;
    }

    private static int worth(List<String> texts) {
        return texts.stream().mapToInt(String::length).min().orElse(0) * 2 * MOST - texts.size();
    }

    RegexShape then(RegexShape next) {
        long sum = steps + next.steps;
        if (exact != null && next.exact != null && exact.size() * next.exact.size() <= MOST) {
            List<String> joined = new ArrayList<>();
            exact.forEach(begin -> next.exact.forEach(end -> joined.add(begin + end)));
            if (joined.stream().allMatch(text -> text.length() <= LONGEST)) {
                return new RegexShape(joined, better(required, next.required), sum);
            }
        }
        return new RegexShape(null, better(best(), next.best()), sum);
    }

    RegexShape or(RegexShape other) {
        long sum = steps + other.steps + 1;
        if (exact != null && other.exact != null && exact.size() + other.exact.size() <= MOST) {
            List<String> both = new ArrayList<>(exact);
            both.addAll(other.exact);
            return new RegexShape(both, List.of(), sum);
        }
        List<String> mine = best();
        List<String> others = other.best();
        if (mine.isEmpty() || others.isEmpty() || mine.size() + others.size() > MOST) {
            return unknown(sum);
        }
        List<String> any = new ArrayList<>(mine);
        any.addAll(others);
        return new RegexShape(null, any, sum);
    }

    /**
     * So many times.
     *
     * @param most 0 for without end
     */
    RegexShape times(int least, int most) {
        long sum = Math.min(ENDLESS, steps * Math.max(1, Math.max(least, most)) + 1);
        if (least == 1 && most == 1) {
            return this;
        }
        return least == 0 ? unknown(sum) : new RegexShape(null, best(), sum);
    }
}
