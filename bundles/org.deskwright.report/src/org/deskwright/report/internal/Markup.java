package org.deskwright.report.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import org.deskwright.report.text.Printable;

/**
 * Writes elements so that both an HTML and an XML parser read the same thing: everything escaped, every element closed,
 * and only characters that XML 1.0 allows. What cannot be seen is shown by its number, as everywhere; what is no
 * character at all becomes U+FFFD.
 */
public final class Markup {
    /** Elements that hold others: their tags stand on lines of their own. */
    private static final Set<String> CONTAINERS = Set.of("html", "head", "body", "header", "main", "section", "article",
            "footer", "div", "figure", "table", "thead", "tbody", "tr", "ul", "ol", "dl", "details", "svg", "g",
            "symbol", "nav", "testsuites", "testsuite", "testcase", "properties");
    /** Elements within running text, where a line break would show as a space. */
    private static final Set<String> INLINE = Set.of("a", "bdi", "code", "span", "strong", "wbr");
    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    public Markup(Writer out) {
        this.out = out;
    }

    /** Text that is already markup, such as a document type. */
    public Markup raw(String markup) throws IOException {
        out.write(markup);
        return this;
    }

    /** Opens an element; attribute names and values follow in turn. */
    public Markup open(String element, String... attributes) throws IOException {
        begin(element, attributes);
        out.write(CONTAINERS.contains(element) ? ">\n" : ">");
        open.push(element);
        return this;
    }

    /** Begins a part of the page that is found by its heading, which has the id. */
    public Markup section(String id, String title) throws IOException {
        return open("section", "aria-labelledby", id).leaf("h2", title, "id", id);
    }

    /** An element that never has content. */
    public Markup empty(String element, String... attributes) throws IOException {
        begin(element, attributes);
        out.write(INLINE.contains(element) ? "/>" : "/>\n");
        return this;
    }

    public Markup text(String text) throws IOException {
        escape(text, false);
        return this;
    }

    public Markup close() throws IOException {
        String element = open.pop();
        out.write("</" + element + ">");
        if (!INLINE.contains(element)) {
            out.write('\n');
        }
        return this;
    }

    /** An element with text alone. */
    public Markup leaf(String element, String text, String... attributes) throws IOException {
        return open(element, attributes).text(text).close();
    }

    private void begin(String element, String... attributes) throws IOException {
        out.write("<" + element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.write(" " + attributes[i] + "=\"");
            escape(attributes[i + 1], true);
            out.write('"');
        }
    }

    /** What cannot be seen, or would turn the writing direction, is shown by its number. */
    private void escape(String given, boolean attribute) throws IOException {
        String text = Printable.visible(given);
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '"' -> out.write("&quot;");
                case '\n', '\t' -> out.write(attribute ? "&#" + c + ";" : Character.toString(c));
                default -> out.write(allowed(c) ? Character.toString(c) : "\uFFFD");
            }
        }
    }

    /** XML 1.0, production 2, without the second control area, which HTML forbids. */
    static boolean allowed(int c) {
        return c >= 0x20 && c < 0x7F || c >= 0xA0 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}
