package org.deskwright.logs.aid;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;

/**
 * Highlighters in the order in which they are painted, the last over all others, and saved filters; as JSON of the form
 * {@value #SCHEMA} ({@code data/schema/log-aids.schema.json} in this bundle).
 */
public record ReadingAids(List<Highlighter> highlighters, List<SavedFilter> filters) {
    public static final String SCHEMA = "deskwright.log-aids/1";
    public static final ReadingAids NONE = new ReadingAids(List.of(), List.of());
    /** Of each: all highlighters are looked for in each line that is seen. */
    public static final int MOST = 50;

    /** @throws IllegalArgumentException when there are too many; the message is for people */
    public ReadingAids {
        highlighters = List.copyOf(highlighters);
        filters = List.copyOf(filters);
        if (highlighters.size() > MOST || filters.size() > MOST) {
            throw new IllegalArgumentException("there are at most " + MOST + " highlighters and " + MOST + " filters");
        }
    }

    /**
     * Reads what somebody wrote down.
     *
     * @throws IllegalArgumentException when it is no such file; the message is one sentence for people
     */
    public static ReadingAids read(Reader json) {
        File file;
        try {
            file = new GsonBuilder().create().fromJson(json, File.class);
        } catch (JsonParseException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new IllegalArgumentException("this is no JSON: " + reason, e);
        }
        if (file == null || !SCHEMA.equals(file.schema)) {
            throw new IllegalArgumentException("this is no file with highlighters and filters (" + SCHEMA + ")");
        }
        List<Highlighter> highlighters = new ArrayList<>();
        List<Mark> marks = file.highlighters == null ? List.of() : file.highlighters;
        for (int i = 0; i < marks.size(); i++) {
            highlighters.add(highlighter(marks.get(i), i + 1));
        }
        List<SavedFilter> filters = new ArrayList<>();
        List<Filter> named = file.filters == null ? List.of() : file.filters;
        for (int i = 0; i < named.size(); i++) {
            filters.add(filter(named.get(i), i + 1));
        }
        return new ReadingAids(highlighters, filters);
    }

    private static Highlighter highlighter(Mark mark, int number) {
        String where = "highlighter " + number + ": ";
        if (mark == null || mark.text == null || mark.color == null) {
            throw new IllegalArgumentException(where + "it needs \"text\" and \"color\"");
        }
        Tint tint = Stream.of(Tint.values()).filter(t -> t.word().equals(mark.color.toLowerCase(Locale.ROOT)))
                .findFirst().orElseThrow(() -> new IllegalArgumentException(where + "its \"color\" is none of "
                        + String.join(", ", Stream.of(Tint.values()).map(Tint::word).toList())));
        try {
            return new Highlighter(mark.text, mark.expression, mark.ignoreCase, tint, mark.on == null || mark.on);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + e.getMessage(), e);
        }
    }

    private static SavedFilter filter(Filter filter, int number) {
        String where = "filter " + number + ": ";
        if (filter == null || filter.name == null || filter.query == null) {
            throw new IllegalArgumentException(where + "it needs \"name\" and \"query\"");
        }
        try {
            return new SavedFilter(filter.name, filter.query);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + e.getMessage(), e);
        }
    }

    public String toJson() {
        List<Mark> marks = highlighters.stream()
                .map(h -> new Mark(h.text(), h.expression(), h.ignoreCase(), h.tint().word(), h.on())).toList();
        List<Filter> named = filters.stream().map(f -> new Filter(f.name(), f.query())).toList();
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create()
                .toJson(new File(SCHEMA, marks, named)) + "\n";
    }

    /**
     * These and the others, which come in the place of those that look for the same or have their names; where several
     * have that name nobody knows which is meant, and all stay.
     *
     * @throws IllegalArgumentException when these are too many; the message is for people
     */
    public ReadingAids with(ReadingAids others) {
        return new ReadingAids(
                together(highlighters, others.highlighters, h -> List.of(h.text(), h.expression(), h.ignoreCase())),
                together(filters, others.filters, SavedFilter::name));
    }

    private static <T> List<T> together(List<T> own, List<T> others, Function<T, Object> key) {
        List<T> all = new ArrayList<>(own);
        for (T other : others) {
            List<T> same = all.stream().filter(one -> key.apply(one).equals(key.apply(other))).toList();
            if (same.size() == 1) {
                all.set(all.indexOf(same.getFirst()), other);
            } else if (!same.contains(other)) {
                all.add(other);
            }
        }
        return all;
    }

    private record File(String schema, List<Mark> highlighters, List<Filter> filters) {}

    private record Mark(String text, boolean expression, boolean ignoreCase, String color, Boolean on) {}

    private record Filter(String name, String query) {}
}
