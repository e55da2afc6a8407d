package org.deskwright.logs.ui.aid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.logs.aid.Highlighter;
import org.deskwright.logs.aid.Tint;
import org.deskwright.logs.ui.canvas.LogPane;
import org.deskwright.logs.ui.canvas.Tints;
import org.deskwright.ui.theme.ThemeColor;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/** Finds what the highlighters that are in use colour; what was found in the lines seen last is remembered. */
public final class Highlights implements Tints {
    private static final int REMEMBERED = 512;
    /** Letters of a line that are searched: what stands behind them is hardly ever seen. */
    private static final int SEARCHED = 2_000;

    private final List<Lit> lit;
    private final Map<String, List<Tinted>> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Tinted>> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Lit(Pattern pattern, ThemeColor color) {}

    Highlights(List<Highlighter> highlighters) {
        lit = highlighters.stream().filter(Highlighter::on).map(h -> new Lit(h.pattern(), color(h.tint()))).toList();
    }

    /** Colours the lines by the user's highlighters, as they are at any time. */
    public static void on(LogPane pane) {
        OwnAids.follow(pane.canvas(), aids -> pane.tint(new Highlights(aids.highlighters())));
    }

    /**
     * The same where something stands before each line that is not of the log.
     *
     * @param letters of it
     */
    public static void on(LogPane pane, int letters) {
        OwnAids.follow(pane.canvas(), aids -> {
            Highlights all = new Highlights(aids.highlighters());
            pane.tint(text -> all.in(text.substring(Math.min(letters, text.length()))).stream()
                    .map(t -> new Tinted(t.from() + letters, t.to() + letters, t.color())).toList());
        });
    }

    /** One that can be read on the page in every theme, and the page on it. */
    static ThemeColor color(Tint tint) {
        return switch (tint) {
            case AMBER -> ThemeColor.WARNING;
            case BLUE -> ThemeColor.INFO;
            case GREEN -> ThemeColor.PASSED;
            case RED -> ThemeColor.PROBLEM;
            case VIOLET -> ThemeColor.CANNOT_TELL;
        };
    }

    @Override
    public List<Tinted> in(String text) {
        return lit.isEmpty() ? List.of() : known.computeIfAbsent(text, this::find);
    }

    private List<Tinted> find(String text) {
        String searched = text.length() > SEARCHED ? text.substring(0, SEARCHED) : text;
        List<Tinted> tinted = new ArrayList<>();
        for (Lit each : lit) {
            Matcher matcher = each.pattern.matcher(searched);
            for (int from = 0; from <= searched.length() && matcher.find(from);) {
                if (matcher.start() < matcher.end()) {
                    tinted.add(new Tinted(matcher.start(), matcher.end(), each.color));
                }
                from = Math.max(matcher.end(), from + 1);
            }
        }
        return List.copyOf(tinted);
    }
}
