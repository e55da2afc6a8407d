package org.deskwright.casefile.ui.notes;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.deskwright.ui.page.RichText;
import org.deskwright.ui.page.RichText.Face;

/** The text within one block of Markdown. */
final class Inlines {
    private final RichText.Builder text = new RichText.Builder();

    private Inlines() {
    }

    static RichText of(Node block) {
        Inlines inlines = new Inlines();
        inlines.children(block, EnumSet.noneOf(Face.class), "");
        return inlines.text.build();
    }

    private void children(Node parent, Set<Face> faces, String address) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            add(node, faces, address);
        }
    }

    private void add(Node node, Set<Face> faces, String address) {
        switch (node) {
            case Text plain -> text.add(plain.getLiteral(), faces, address);
            case Code code -> text.add(code.getLiteral(), with(faces, Face.CODE), address);
            // it is shown, never taken for what it says
            case HtmlInline html -> text.add(html.getLiteral(), faces, address);
            case SoftLineBreak _ -> text.add(" ", faces, address);
            case HardLineBreak _ -> text.add("\n");
            case StrongEmphasis strong -> children(strong, with(faces, Face.STRONG), address);
            case Emphasis emphasis -> children(emphasis, with(faces, Face.EMPHASIS), address);
            case Strikethrough struck -> children(struck, with(faces, Face.STRUCK), address);
            case Link link -> children(link, faces, web(link.getDestination(), address));
            case Image image -> children(image, faces, web(image.getDestination(), address));
            default -> children(node, faces, address);
        }
    }

    /** Other schemes start programs, and are not for notes that somebody else may have written. */
    private static String web(String destination, String around) {
        String scheme = destination.toLowerCase(Locale.ROOT);
        return scheme.startsWith("https://") || scheme.startsWith("http://") ? destination : around;
    }

    private static Set<Face> with(Set<Face> faces, Face more) {
        Set<Face> all = EnumSet.of(more);
        all.addAll(faces);
        return all;
    }
}
