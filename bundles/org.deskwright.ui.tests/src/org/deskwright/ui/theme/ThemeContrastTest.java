package org.deskwright.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Reckons the contrast of all colours that may meet, from the files that declare them. */
class ThemeContrastTest {
    private static final Path UI = Path.of(System.getProperty("deskwright.project", "")).toAbsolutePath()
            .resolveSibling("org.deskwright.ui");
    private static final double TEXT = 4.5;
    private static final double TEXT_IN_HIGH_CONTRAST = 7;
    private static final double GRAPHICS = 3;
    private static final List<ThemeColor> GROUNDS = List.of(ThemeColor.PAGE, ThemeColor.CODE, ThemeColor.NOTICE);
    /** Icons stand in selected rows as well. */
    private static final List<ThemeColor> ICON_GROUNDS = List.of(ThemeColor.PAGE, ThemeColor.CODE, ThemeColor.NOTICE,
            ThemeColor.SELECTION);
    private static final List<ThemeColor> TEXTS = Stream.of(ThemeColor.values()).filter(c -> !GROUNDS.contains(c)
            && c != ThemeColor.SELECTION && c != ThemeColor.SELECTION_TEXT && c != ThemeColor.CHART).toList();

    @Test
    void textsCanBeReadOnEveryGroundOfTheLightTheme() throws IOException {
        assertEquals(List.of(), tooFaint(light(), TEXT));
    }

    @Test
    void textsCanBeReadOnEveryGroundOfTheDarkTheme() throws IOException {
        assertEquals(List.of(), tooFaint(sheet("dark"), TEXT));
    }

    @Test
    void highContrastIsHigh() throws IOException {
        assertEquals(List.of(), tooFaint(sheet("high-contrast"), TEXT_IN_HIGH_CONTRAST));
    }

    @Test
    void iconsCanBeToldFromEveryGroundOfEveryTheme() throws IOException {
        TreeSet<String> palette = palette();
        assertFalse(palette.isEmpty());
        List<String> faint = new ArrayList<>();
        for (Map<ThemeColor, Integer> theme : List.of(light(), sheet("dark"), sheet("high-contrast"))) {
            for (ThemeColor ground : ICON_GROUNDS) {
                palette.stream().filter(c -> between(HexFormat.fromHexDigits(c), theme.get(ground)) < GRAPHICS)
                        .forEach(c -> faint.add(c + " on " + ground + " " + Integer.toHexString(theme.get(ground))));
                if (ground != ThemeColor.SELECTION) {
                    check(theme, ThemeColor.CHART, ground, GRAPHICS, faint);
                }
            }
        }
        assertEquals(List.of(), faint);
    }

    /** The platform's own texts and grounds that the theme sets. */
    @Test
    void thePlatformsPartsAreInHighContrastToo() throws IOException {
        String css = Files.readString(UI.resolve("css/high-contrast.css"));
        Matcher rules = Pattern.compile("background-color:\\s*#(\\w{6});\\s*\\n?\\s*color:\\s*#(\\w{6})").matcher(css);
        int rulesSeen = 0;
        while (rules.find()) {
            rulesSeen++;
            double contrast = between(HexFormat.fromHexDigits(rules.group(1)), HexFormat.fromHexDigits(rules.group(2)));
            assertFalse(contrast < TEXT_IN_HIGH_CONTRAST, rules.group());
        }
        assertFalse(rulesSeen == 0);
    }

    private static List<String> tooFaint(Map<ThemeColor, Integer> theme, double enough) {
        List<String> faint = new ArrayList<>();
        for (ThemeColor ground : GROUNDS) {
            for (ThemeColor text : TEXTS) {
                check(theme, text, ground, enough, faint);
            }
        }
        check(theme, ThemeColor.SELECTION_TEXT, ThemeColor.SELECTION, enough, faint);
        return faint;
    }

    private static void check(Map<ThemeColor, Integer> theme, ThemeColor text, ThemeColor ground, double enough,
            List<String> faint) {
        double contrast = between(theme.get(text), theme.get(ground));
        if (contrast < enough) {
            faint.add(String.format(Locale.ROOT, "%s on %s: %.2f", text, ground, contrast));
        }
    }

    private static Map<ThemeColor, Integer> light() throws IOException {
        return values(Files.readString(UI.resolve("plugin.xml")),
                "colorDefinition id=\"%s\"[^>]*? value=\"(\\d+),(\\d+),(\\d+)\"", ThemeColor::id);
    }

    private static Map<ThemeColor, Integer> sheet(String name) throws IOException {
        return values(Files.readString(UI.resolve("css/" + name + ".css")),
                "ColorDefinition#%s \\{ color: #(\\w\\w)(\\w\\w)(\\w\\w);", c -> c.id().replace('.', '-'));
    }

    /** Each colour has to be set: one that is not would be that of the light theme. */
    private static Map<ThemeColor, Integer> values(String text, String pattern, Function<ThemeColor, String> name) {
        int radix = pattern.contains("\\w\\w") ? 16 : 10;
        Map<ThemeColor, Integer> values = new LinkedHashMap<>();
        for (ThemeColor color : ThemeColor.values()) {
            Matcher at = Pattern.compile(pattern.formatted(Pattern.quote(name.apply(color))), Pattern.DOTALL)
                    .matcher(text);
            if (!at.find()) {
                throw new AssertionError(color + " has no value");
            }
            values.put(color, Integer.parseInt(at.group(1), radix) << 16 | Integer.parseInt(at.group(2), radix) << 8
                    | Integer.parseInt(at.group(3), radix));
        }
        return values;
    }

    /** The colours of all icons but white, which is only for marks on a solid. */
    private static TreeSet<String> palette() throws IOException {
        TreeSet<String> colors = new TreeSet<>();
        try (Stream<Path> icons = Files.list(UI.resolve("icons"))) {
            for (Path icon : icons.toList()) {
                Matcher at = Pattern.compile("(?:fill|stroke)=\"#(\\w{6})\"").matcher(Files.readString(icon));
                while (at.find()) {
                    colors.add(at.group(1).toLowerCase(Locale.ROOT));
                }
            }
        }
        colors.remove("ffffff");
        return colors;
    }

    private static double between(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
