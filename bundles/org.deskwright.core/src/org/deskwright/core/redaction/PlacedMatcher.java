package org.deskwright.core.redaction;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what an expression finds in a text, one after the other, and tries it only where its rule has a place. */
final class PlacedMatcher {
    private final Pattern pattern;
    private final Places.Begin begins;
    private final String text;
    private final FoundPlaces found;
    private final int rule;
    private Matcher matcher;
    private int place;
    private int begin;
    private int end;
    private int tried;

    /**
     * @param found in the text
     * @param rule index of the rule there
     */
    PlacedMatcher(Pattern pattern, Places.Begin begins, String text, FoundPlaces found, int rule) {
        this.pattern = pattern;
        this.begins = begins;
        this.text = text;
        this.found = found;
        this.rule = rule;
        place = found.next(rule, 0);
    }

    /** Whether there is a next one at a character or behind that, which is behind what was found last. */
    boolean find(int from) {
        end = Math.max(end, from);
        tried = Math.max(tried, from);
        return find();
    }

    /** Whether there is a next one. */
    boolean find() {
        while (place >= 0) {
            int next = begins.of(text, found.at(place), end, tried);
            if (next < 0) {
                place = found.next(rule, place + 1);
            } else {
                matcher = matcher == null
                        ? pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false)
                        : matcher;
                tried = next + 1;
                if (matcher.region(next, text.length()).lookingAt()) {
                    begin = next;
                    end = matcher.end();
                    tried = end;
                    return true;
                }
            }
        }
        return false;
    }

    int begin() {
        return begin;
    }

    int end() {
        return end;
    }

    /** What is to be replaced: group 1 where there is one, else all of it. */
    int replaced() {
        return matcher.groupCount() > 0 && matcher.start(1) >= 0 ? 1 : 0;
    }

    int begin(int group) {
        return group == 0 ? begin : matcher.start(group);
    }

    int end(int group) {
        return matcher.end(group);
    }

    String group(String name) {
        return matcher.group(name);
    }

    /** What was found: behind a look back beyond a region, the matcher itself tells another place. */
    MatchResult result() {
        return new At(text, begin, matcher);
    }

    private record At(String text, int start, Matcher matcher) implements MatchResult {
        @Override
        public int start(int group) {
            return group == 0 ? start : matcher.start(group);
        }

        @Override
        public int start() {
            return start;
        }

        @Override
        public int end() {
            return matcher.end();
        }

        @Override
        public int end(int group) {
            return matcher.end(group);
        }

        @Override
        public String group() {
            return text.substring(start, end());
        }

        @Override
        public String group(int group) {
            return group == 0 ? group() : matcher.group(group);
        }

        @Override
        public int groupCount() {
            return matcher.groupCount();
        }
    }
}
