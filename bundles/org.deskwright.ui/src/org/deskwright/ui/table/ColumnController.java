package org.deskwright.ui.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogSettings;

/**
 * Which columns of a table or tree are shown, in which order, how wide, and by which the rows are sorted and grouped.
 * What the user makes of it is kept in the settings at once. Column ids hold no blanks.
 */
public final class ColumnController {
    public static final int MINIMUM_WIDTH = 24;
    public static final int MAXIMUM_WIDTH = 2000;

    private static final String SHOWN = "columns.shown";
    private static final String KNOWN = "columns.known";
    private static final String SORT = "columns.sort";
    private static final String GROUP = "columns.group";
    private static final String WIDTH = "columns.width.";

    /**
     * A column, as far as its place is concerned.
     *
     * @param width in points, or whatever unit its owner uses
     */
    public record Spec(String id, String title, int width, boolean shown) {}

    private final Map<String, Spec> specs;
    private final List<Sort> firstSorts;
    private final IDialogSettings settings;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private List<Sort> sorts;
    private String group;

    /**
     * @param specs in their first order, at least one of them shown
     * @param firstSorts how rows are sorted until the user sorts them
     * @param settings of this table alone
     */
    public ColumnController(List<Spec> specs, List<Sort> firstSorts, IDialogSettings settings) {
        this.specs = specs.stream()
                .collect(Collectors.toMap(Spec::id, s -> s, (a, b) -> a, LinkedHashMap<String, Spec>::new));
        this.firstSorts = List.copyOf(firstSorts);
        this.settings = settings;
        restore();
    }

    private void restore() {
        shown.clear();
        List<String> kept = words(SHOWN).stream().filter(specs::containsKey).distinct().toList();
        if (kept.isEmpty()) {
            specs.values().stream().filter(Spec::shown).map(Spec::id).forEach(shown::add);
        } else {
            shown.addAll(kept);
            // a column that a new version brought along, which the user cannot have hidden
            List<String> known = words(KNOWN);
            specs.values().stream().filter(s -> s.shown() && !known.contains(s.id()) && !shown.contains(s.id()))
                    .map(Spec::id).forEach(shown::add);
        }
        String written = settings.get(SORT);
        // what was taken out of the settings comes back as an empty text
        sorts = written == null || written.isEmpty()
                ? firstSorts
                : Sort.read(written).stream().filter(s -> specs.containsKey(s.column())).toList();
        group = Optional.ofNullable(settings.get(GROUP)).filter(specs::containsKey).orElse("");
    }

    private List<String> words(String key) {
        String text = settings.get(key);
        return text == null ? List.of() : Arrays.asList(text.split(" "));
    }

    /** All columns in their first order. */
    public List<Spec> all() {
        return List.copyOf(specs.values());
    }

    /** The ids of those that are shown, from left to right. */
    public List<String> shown() {
        return List.copyOf(shown);
    }

    public boolean isShown(String id) {
        return shown.contains(id);
    }

    public int width(String id) {
        String kept = settings.get(WIDTH + id);
        try {
            return isResized(id) ? bounded(Integer.parseInt(kept)) : specs.get(id).width();
        } catch (NumberFormatException e) {
            return specs.get(id).width();
        }
    }

    /** Whether the user made it as wide as it is. */
    public boolean isResized(String id) {
        return !Optional.ofNullable(settings.get(WIDTH + id)).orElse("").isEmpty();
    }

    public List<Sort> sorts() {
        return sorts;
    }

    /** The column by which rows are grouped, or an empty text. */
    public String group() {
        return group;
    }

    /** Shows exactly these, from left to right; nothing changes when there are none among them. */
    public void show(List<String> ids) {
        List<String> next = ids.stream().filter(specs::containsKey).distinct().toList();
        if (!next.isEmpty() && !next.equals(shown)) {
            shown.clear();
            shown.addAll(next);
            keepShown();
        }
    }

    /** Shows one more at the right. */
    public void show(String id) {
        if (!shown.contains(id)) {
            show(Stream.concat(shown.stream(), Stream.of(id)).toList());
        }
    }

    /** Hides one, unless it is the last. */
    public void hide(String id) {
        show(shown.stream().filter(s -> !s.equals(id)).toList());
    }

    /** Moves a shown column, so that it comes to stand at that place. */
    public void move(String id, int place) {
        List<String> next = new ArrayList<>(shown);
        if (next.remove(id)) {
            next.add(Math.clamp(place, 0, next.size()), id);
            show(next);
        }
    }

    public void resize(String id, int width) {
        int next = bounded(width);
        if (specs.containsKey(id) && next != width(id)) {
            settings.put(WIDTH + id, next);
            tell();
        }
    }

    /** Keeps all of them as wide as they are now, from when the user makes one of them wider or narrower. */
    void keepWidths(Map<String, Integer> widths) {
        widths.forEach((id, width) -> settings.put(WIDTH + id, bounded(width)));
    }

    public void sort(List<Sort> next) {
        if (!next.equals(sorts)) {
            sorts = List.copyOf(next);
            settings.put(SORT, Sort.written(sorts));
            tell();
        }
    }

    /** Groups by a column, or no longer when the text is empty. */
    public void group(String id) {
        if (!id.equals(group) && (id.isEmpty() || specs.containsKey(id))) {
            group = id;
            settings.put(GROUP, id);
            tell();
        }
    }

    /** Forgets what the user made of it. */
    public void reset() {
        Stream.of(SHOWN, KNOWN, SORT, GROUP).forEach(key -> settings.put(key, (String) null));
        specs.keySet().forEach(id -> settings.put(WIDTH + id, (String) null));
        restore();
        tell();
    }

    /** Runs the action after each change, on the thread that made it. */
    public void onChange(Runnable action) {
        listeners.add(action);
    }

    private void keepShown() {
        settings.put(SHOWN, String.join(" ", shown));
        settings.put(KNOWN, String.join(" ", specs.keySet()));
        tell();
    }

    private static int bounded(int width) {
        return Math.clamp(width, MINIMUM_WIDTH, MAXIMUM_WIDTH);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
