package org.deskwright.aws.fake.internal;

/** Writes XML. */
public final class Xml {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    /** Writes an element with what the content writes. */
    public Xml in(String element, Runnable content) {
        text.append('<').append(element).append('>');
        content.run();
        int blank = element.indexOf(' ');
        text.append("</").append(blank < 0 ? element : element.substring(0, blank)).append('>');
        return this;
    }

    /** Writes an element with a text. */
    public Xml text(String element, String content) {
        return in(element, () -> text.append(
                content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
