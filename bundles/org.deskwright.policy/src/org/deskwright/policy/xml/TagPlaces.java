package org.deskwright.policy.xml;

import java.util.List;

/**
 * Where the elements of a file begin, one after the other, told from its bytes: the parser of Java counts letters, and
 * tells where a tag ends.
 */
final class TagPlaces {
    private final XmlText text;
    private final List<XmlText.Part> parts;
    private int part;
    private int at;

    /** @param parts what the parser is given of the text */
    TagPlaces(XmlText text, List<XmlText.Part> parts) {
        this.text = text;
        this.parts = parts;
        at = parts.getFirst().from();
    }

    /** The byte at which the next element begins; the length of the file where there is none. */
    int next() {
        while (part < parts.size()) {
            int tag = text.find("<", at);
            if (tag >= parts.get(part).to()) {
                part++;
                at = part < parts.size() ? Math.max(at, parts.get(part).from()) : at;
            } else if (text.is("<!--", tag)) {
                at = text.behind("-->", tag);
            } else if (text.is("<![CDATA[", tag)) {
                at = text.behind("]]>", tag);
            } else if (text.is("<?", tag)) {
                at = text.behind("?>", tag);
            } else {
                at = text.behind("<", tag);
                if (!text.is("</", tag) && !text.is("<!", tag)) {
                    return tag;
                }
            }
        }
        return text.length();
    }
}
