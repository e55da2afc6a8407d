package org.deskwright.ui.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.graphics.TextStyle;

/** Texts beneath each other that are set in one font, broken at a width, and of which a stretch may be selected. */
final class Paragraphs {
    /** Nothing is legible that is narrower; a grid asks for it all the same. */
    private static final int NARROWEST = 24;
    /** A value that has less room than that, as a share of the room of its name, stands beneath the name. */
    private static final double LEAST_BESIDE = 0.8;
    /** Takes no room, and lets a line end there. */
    private static final char BREAK = '\u200b';
    /** As wide as most of what paths, ids and keys are made of. */
    private static final String LETTERS = "0123456789abcdefABCDEF";

    private final List<TextLayout> layouts = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> tops = new ArrayList<>();
    private final int spacing;
    private List<String> texts = List.of();
    private String text = "";
    private int column;
    private boolean stacked;
    private Color names;
    private int width = -1;
    private int height;
    /** How many characters a line takes, for which places to break at were looked for. */
    private int most = -1;
    private double letter;

    /** @param spacing between two of them */
    Paragraphs(int spacing) {
        this.spacing = spacing;
    }

    String text() {
        return text;
    }

    /** @param column where what stands behind a tab begins, and goes on in the next line; 0 for text without tabs */
    void set(Device device, List<String> paragraphs, Font font, int column) {
        dispose();
        texts = List.copyOf(paragraphs);
        text = String.join("\n", paragraphs);
        this.column = column;
        stacked = false;
        int start = 0;
        for (String paragraph : paragraphs) {
            TextLayout layout = new TextLayout(device);
            layout.setFont(font);
            layouts.add(layout);
            starts.add(start);
            start += paragraph.length() + 1;
        }
        measure(font);
        write();
    }

    private void measure(Font font) {
        TextLayout letters = new TextLayout(font.getDevice());
        letters.setFont(font);
        letters.setText(LETTERS);
        letter = letters.getBounds().width / (double) LETTERS.length();
        letters.dispose();
        most = -1;
    }

    /** Lets long words be broken, at a width. */
    private void breakAt(int room) {
        int next = (int) (Math.max(1, stacked ? room : room - column) / Math.max(1, letter));
        if (next == most) {
            return;
        }
        most = next;
        for (int i = 0; i < layouts.size(); i++) {
            int[] places = BreakPlaces.of(texts.get(i), most);
            char[] breaks = new char[places.length];
            Arrays.fill(breaks, BREAK);
            layouts.get(i).setSegmentsChars(places.length == 0 ? null : breaks);
            layouts.get(i).setSegments(places.length == 0 ? null : places);
        }
    }

    private void write() {
        for (int i = 0; i < layouts.size(); i++) {
            TextLayout layout = layouts.get(i);
            layout.setText(stacked ? stacked(texts.get(i)) : texts.get(i));
            if (column > 0) {
                layout.setTabs(stacked ? null : new int[]{column});
                layout.setWrapIndent(stacked ? 0 : column);
            }
        }
        if (names != null) {
            paintNames(names);
        }
    }

    /** Of the same length, so that every place in the text stays the same. */
    private static String stacked(String paragraph) {
        return paragraph.replaceFirst("\t", "\n").replace('\t', ' ');
    }

    void setFont(Font font) {
        layouts.forEach(layout -> layout.setFont(font));
        measure(font);
        width = -1;
    }

    /** Gives what stands before a tab another colour. */
    void paintNames(Color color) {
        names = color;
        for (int i = 0; i < layouts.size(); i++) {
            int end = texts.get(i).indexOf('\t');
            if (end > 0) {
                layouts.get(i).setStyle(new TextStyle(null, color, null), 0, end - 1);
            }
        }
    }

    /** Breaks all at a width and gives how high they are. */
    int fit(int room) {
        int next = Math.max(NARROWEST, room);
        if (next != width) {
            width = next;
            boolean tooNarrow = next < column * (1 + LEAST_BESIDE);
            if (tooNarrow != stacked) {
                stacked = tooNarrow;
                write();
            }
            breakAt(next);
            height = 0;
            tops.clear();
            for (TextLayout layout : layouts) {
                height += height == 0 ? 0 : spacing;
                tops.add(height);
                layout.setWidth(next);
                height += layout.getBounds().height;
            }
        }
        return height;
    }

    /** How wide they are when nothing is broken. */
    int natural() {
        width = -1;
        return layouts.stream().mapToInt(layout -> {
            layout.setWidth(SWT.DEFAULT);
            return layout.getBounds().width;
        }).max().orElse(0);
    }

    /** The middle of the first line. */
    int middle() {
        Rectangle line = layouts.isEmpty() ? new Rectangle(0, 0, 0, 0) : layouts.getFirst().getLineBounds(0);
        return line.y + line.height / 2;
    }

    /** @param selection from and to which character; nothing is selected where both are the same */
    void draw(GC gc, int x, int y, Rectangle exposed, Point selection, Color selectedText, Color selectedGround) {
        for (int i = 0; i < layouts.size(); i++) {
            int top = y + tops.get(i);
            int bottom = i + 1 < layouts.size() ? y + tops.get(i + 1) : y + height;
            if (bottom >= exposed.y && top <= exposed.y + exposed.height) {
                int from = Math.max(0, selection.x - starts.get(i));
                int to = Math.min(layouts.get(i).getText().length(), selection.y - starts.get(i));
                if (from < to) {
                    layouts.get(i).draw(gc, x, top, from, to - 1, selectedText, selectedGround);
                } else {
                    layouts.get(i).draw(gc, x, top);
                }
            }
        }
    }

    /** The place between two characters that is nearest to a point. */
    int offsetAt(int x, int y) {
        if (layouts.isEmpty()) {
            return 0;
        }
        int at = 0;
        while (at + 1 < layouts.size() && y >= tops.get(at + 1)) {
            at++;
        }
        int[] trailing = new int[1];
        int height = layouts.get(at).getBounds().height;
        int within = layouts.get(at).getOffset(x, Math.clamp(y - tops.get(at), 0, Math.max(0, height - 1)), trailing);
        return starts.get(at) + within + trailing[0];
    }

    /** Where the character behind that place stands. */
    Point placeOf(int offset) {
        int at = at(offset);
        Point place = layouts.get(at).getLocation(offset - starts.get(at), false);
        return new Point(place.x, place.y + tops.get(at));
    }

    /** The next place in a direction, such as the next beginning of a word. */
    int move(int offset, int movement, boolean forth) {
        int at = at(offset);
        int within = offset - starts.get(at);
        TextLayout layout = layouts.get(at);
        int last = layout.getText().length();
        if (forth) {
            return within < last
                    ? starts.get(at) + layout.getNextOffset(within, movement)
                    : Math.min(offset + 1, end());
        }
        return within > 0 ? starts.get(at) + layout.getPreviousOffset(within, movement) : Math.max(0, offset - 1);
    }

    int end() {
        return text.length();
    }

    private int at(int offset) {
        int at = 0;
        while (at + 1 < starts.size() && offset >= starts.get(at + 1)) {
            at++;
        }
        return at;
    }

    void dispose() {
        layouts.forEach(TextLayout::dispose);
        layouts.clear();
        starts.clear();
        tops.clear();
        width = -1;
    }
}
