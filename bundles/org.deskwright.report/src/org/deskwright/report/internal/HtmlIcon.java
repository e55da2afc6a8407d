package org.deskwright.report.internal;

import java.io.IOException;

import org.deskwright.core.check.Importance;

/** Small signs that stand before words, never alone; they take the colour of the text. Shapes as in the workbench. */
enum HtmlIcon {
    PROBLEM("M5 1h6l4 4v6l-4 4H5l-4-4V5z", "M5.5 5.5l5 5m0-5l-5 5"),
    WARNING("M8 1.2L15.5 15H.5z", "M8 6v4m0 1.6v1.6"),
    INFO("M8 .8a7.2 7.2 0 1 0 0 14.4A7.2 7.2 0 1 0 8 .8z", "M8 3.6v1.8m0 1.8v5"),
    CANNOT_TELL("M8 .8a7.2 7.2 0 1 0 0 14.4A7.2 7.2 0 1 0 8 .8z",
            "M5.8 6a2.2 2.2 0 1 1 3.4 1.8c-.9.6-1.2 1-1.2 1.9m0 1.4v1.4"),
    PASSED("M8 .8a7.2 7.2 0 1 0 0 14.4A7.2 7.2 0 1 0 8 .8z", "M4.4 8.2l2.5 2.6 4.7-5.2"),
    FAILED("M9.6 .5L2.8 9h4.6l-1 6.5L13.2 7H8.6z", ""),
    NEW("M8 .8l2 4.7 5 .4-3.8 3.3 1.2 4.9L8 11.5l-4.4 2.6 1.2-4.9L1 5.9l5-.4z", "");

    private final String body;
    private final String mark;

    HtmlIcon(String body, String mark) {
        this.body = body;
        this.mark = mark;
    }

    static HtmlIcon of(Importance importance) {
        return switch (importance) {
            case PROBLEM -> PROBLEM;
            case WARNING -> WARNING;
            case INFO -> INFO;
        };
    }

    /** Draws all of them once, for {@link #write} to refer to. */
    static void define(Markup html) throws IOException {
        html.open("svg", "xmlns", "http://www.w3.org/2000/svg", "width", "0", "height", "0", "class", "signs",
                "aria-hidden", "true", "focusable", "false");
        for (HtmlIcon icon : values()) {
            html.open("symbol", "id", icon.id(), "viewBox", "0 0 16 16");
            html.empty("path", "fill", "currentColor", "d", icon.body);
            if (!icon.mark.isEmpty()) {
                html.empty("path", "class", "mark", "d", icon.mark);
            }
            html.close();
        }
        html.close();
    }

    void write(Markup html) throws IOException {
        html.raw("<svg class=\"sign\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#" + id() + "\"/></svg>");
    }

    private String id() {
        return "sign-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
