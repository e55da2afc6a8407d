package org.deskwright.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours of a page in one scheme, and how they stand out from each other. */
record Css(Map<String, String> colours) {
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

    /** The styles within the page. */
    static String of(String html) {
        return html.substring(html.indexOf("<style>"), html.indexOf("</style>"));
    }

    /** Light is what stands first; dark and print say what differs. */
    static Css in(String html, String scheme) {
        String css = of(html);
        Map<String, String> colours = new HashMap<>();
        collect(css.substring(0, css.indexOf("@media")), colours);
        switch (scheme) {
            case "dark" -> collect(block(css, "@media screen and (prefers-color-scheme: dark)"), colours);
            case "print" -> collect(block(css, "@media print"), colours);
            default -> {
                // light needs no more
            }
        }
        return new Css(colours);
    }

    private static String block(String css, String media) {
        int from = css.indexOf(media);
        int to = css.indexOf("@media", from + 1);
        return css.substring(from, to < 0 ? css.length() : to);
    }

    private static void collect(String css, Map<String, String> colours) {
        Matcher matcher = COLOUR.matcher(css);
        while (matcher.find()) {
            colours.put(matcher.group(1), matcher.group(2));
        }
    }

    void require(List<String> poor, String text, String ground, double least) {
        double contrast = contrast(colours.get(text), colours.get(ground));
        if (contrast < least) {
            poor.add("%s on %s: %.2f".formatted(text, ground, contrast));
        }
    }

    private static double contrast(String a, String b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
