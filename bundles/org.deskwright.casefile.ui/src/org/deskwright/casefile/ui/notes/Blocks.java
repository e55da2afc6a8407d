package org.deskwright.casefile.ui.notes;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.deskwright.ui.page.RichText;
import org.deskwright.ui.page.RichWriter;

/** Writes the blocks of Markdown one beneath the other. */
final class Blocks {
    private static final String BULLET = "\u2022";

    private final RichWriter writer;

    Blocks(RichWriter writer) {
        this.writer = writer;
    }

    void children(Node parent) {
        for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
            write(block);
        }
    }

    private void write(Node block) {
        switch (block) {
            case Heading heading -> writer.heading(heading.getLevel(), Inlines.of(heading));
            case Paragraph paragraph -> writer.paragraph(Inlines.of(paragraph));
            case BulletList list -> items(list, BULLET, 0);
            case OrderedList list -> items(list, list.getMarkerDelimiter(), first(list));
            case BlockQuote quote -> new Blocks(writer.quote()).children(quote);
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case HtmlBlock html -> writer.paragraph(RichText.plain(html.getLiteral()));
            case TableBlock table -> writer.table(rows(table));
            case ThematicBreak _ -> writer.rule();
            case LinkReferenceDefinition _ -> {
                // stands where it is used
            }
            default -> children(block);
        }
    }

    private static int first(OrderedList list) {
        return list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
    }

    /** @param mark of bullets, or what stands behind the numbers */
    private void items(Node list, String mark, int first) {
        int number = first;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem) {
                String beside = list instanceof OrderedList ? number + mark : Task.of(item).map(Task::box).orElse(mark);
                new Blocks(writer.beside(beside)).children(item);
                number++;
            }
        }
    }

    private void code(String text) {
        if (!text.isBlank()) {
            writer.code(text.stripTrailing());
        }
    }

    private static List<List<RichText>> rows(Node table) {
        List<List<RichText>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    rows.add(cells(row));
                }
            }
        }
        return rows;
    }

    private static List<RichText> cells(Node row) {
        List<RichText> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(Inlines.of(cell));
            }
        }
        return cells;
    }
}
