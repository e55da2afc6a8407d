package org.deskwright.casefile.ui.notes;

import java.util.List;

import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.deskwright.ui.page.PageWriter;

/**
 * Shows notes as Markdown: CommonMark with the tables, struck text, tasks and bare addresses of GitHub. Nothing in it
 * is ever run or loaded: HTML and pictures stand there as text, and only addresses of the web can be clicked.
 */
public final class Markdown {
    /** Parts within parts and faces within faces; what is nested deeper stands as text. */
    private static final int DEEPEST = 20;
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create()))
            .maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();

    private Markdown() {
    }

    /** The notes as they are written; may be called on any thread. */
    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    public static void write(String markdown, PageWriter writer) {
        new Blocks(writer.rich()).children(parse(markdown));
    }
}
