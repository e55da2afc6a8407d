package org.deskwright.app.look;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.resource.FontRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.prefs.BackingStoreException;

/**
 * How large text is, in per cent of what the system says. It is set once, at the start: what is made for text then does
 * not change with it. Where the system scales all text by itself, it does; else the workbench's fonts are made larger,
 * and a font that the user chose on the page Colors and Fonts stays as chosen.
 */
public final class TextSize {
    /** What can be chosen. */
    public static final List<Integer> STEPS = List.of(80, 90, 100, 110, 125, 150, 175, 200);
    public static final int USUAL = 100;

    private static final String KEY = "text-size";
    private static final String SCALED = "org.deskwright.app.textScaled";
    /** Whether the toolkit makes a font that is asked for in points smaller again by as much as all text was scaled. */
    private static final String DIVIDED = "org.deskwright.app.textDivided";
    private static final String FONTS_OF_USER = "org.eclipse.ui.workbench";
    private static final List<String> FONTS = List.of(JFaceResources.DEFAULT_FONT, JFaceResources.DIALOG_FONT,
            JFaceResources.BANNER_FONT, JFaceResources.HEADER_FONT, JFaceResources.TEXT_FONT,
            "org.eclipse.ui.workbench.TAB_TEXT_FONT", "org.eclipse.ui.workbench.TREE_TABLE_FONT");

    /** Of these, those that JFace asks for in points, whatever the system's font. */
    private static final List<String> IN_POINTS = List.of(JFaceResources.BANNER_FONT, JFaceResources.HEADER_FONT,
            JFaceResources.TEXT_FONT);

    private TextSize() {
    }

    public static int chosen() {
        int kept = node().getInt(KEY, USUAL);
        return STEPS.contains(kept) ? kept : USUAL;
    }

    /** For the next start. */
    public static void choose(int percent) {
        IEclipsePreferences node = node();
        node.putInt(KEY, percent);
        try {
            node.flush();
        } catch (BackingStoreException e) {
            ILog.of(TextSize.class).error(KEY, e);
        }
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode("org.deskwright.app");
    }

    /** As soon as there is a display. Display thread only. */
    public static void begin(Display display) {
        try {
            scaled().takeAway();
        } catch (BackingStoreException e) {
            ILog.of(TextSize.class).error(KEY, e);
        }
        if (chosen() != USUAL) {
            scale(display, chosen());
        }
    }

    /** What is made from now on has text of that size, if the system can do that. Display thread only. */
    public static void scale(Display display, int percent) {
        float before = systemHeight(display);
        boolean scaled = GtkDots.scale(display, percent);
        display.setData(SCALED, scaled);
        display.setData(DIVIDED, scaled && systemHeight(display) != before);
    }

    private static float systemHeight(Display display) {
        return display.getSystemFont().getFontData()[0].height;
    }

    /** Once the workbench has its fonts, and before there is a window. Display thread only. */
    public static void apply(Display display, FontRegistry... registries) {
        int percent = chosen();
        boolean scaled = Boolean.TRUE.equals(display.getData(SCALED));
        if (percent == USUAL || scaled && !Boolean.TRUE.equals(display.getData(DIVIDED))) {
            return;
        }
        IEclipsePreferences fonts = InstanceScope.INSTANCE.getNode(FONTS_OF_USER);
        List<String> enlarged = new ArrayList<>();
        FontData[] system = display.getSystemFont().getFontData();
        for (String name : FONTS) {
            boolean sized = JFaceResources.getFontRegistry().hasValueFor(name);
            if (fonts.get(name, "").isEmpty() && (!scaled || IN_POINTS.contains(name))) {
                FontData[] usual = sized ? JFaceResources.getFontRegistry().getFontData(name) : system;
                FontData[] larger = Stream.of(usual).map(f -> scaled(f, percent)).toArray(FontData[]::new);
                Stream.of(registries).forEach(r -> r.put(name, larger));
                enlarged.add(name);
            }
        }
        try {
            scaled().remember(enlarged);
        } catch (BackingStoreException e) {
            ILog.of(TextSize.class).error(KEY, e);
        }
    }

    private static ScaledFonts scaled() {
        return new ScaledFonts(node(), InstanceScope.INSTANCE.getNode(FONTS_OF_USER));
    }

    private static FontData scaled(FontData font, int percent) {
        int height = Math.max(6, Math.round(font.getHeight() * percent / 100f));
        return new FontData(font.getName(), height, font.getStyle() & (SWT.BOLD | SWT.ITALIC));
    }
}
