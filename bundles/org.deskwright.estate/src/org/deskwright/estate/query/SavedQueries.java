package org.deskwright.estate.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;

/**
 * Queries in their order, as JSON of the form {@value #SCHEMA} ({@code data/schema/queries.schema.json} in this
 * bundle). Immutable.
 */
public final class SavedQueries {
    public static final String SCHEMA = "deskwright.queries/1";
    public static final SavedQueries NONE = new SavedQueries(List.of());

    /** More than anybody would read through; a file with more was not made for this. */
    private static final int MOST = 1000;

    private final List<SavedQuery> queries;

    public SavedQueries(List<SavedQuery> queries) {
        this.queries = List.copyOf(queries);
        Set<String> ids = new HashSet<>();
        for (SavedQuery query : queries) {
            if (!ids.add(query.id())) {
                throw new IllegalArgumentException("two queries with the id " + query.id());
            }
        }
    }

    /** Those for WorkSpaces that this bundle carries. */
    public static SavedQueries bundled() {
        try (InputStream stream = SavedQueries.class.getResourceAsStream("/data/queries.json")) {
            if (stream == null) {
                throw new IllegalStateException("The bundle lacks data/queries.json");
            }
            return read(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads queries that somebody wrote down.
     *
     * @throws IllegalArgumentException when it is no such file; the message says why
     */
    public static SavedQueries read(Reader json) {
        try {
            File file = new GsonBuilder().create().fromJson(json, File.class);
            if (file == null || !SCHEMA.equals(file.schema) || file.queries == null) {
                throw new IllegalArgumentException("this is no file with saved queries (" + SCHEMA + ")");
            }
            if (file.queries.size() > MOST) {
                throw new IllegalArgumentException("a file has at most " + MOST + " queries");
            }
            List<SavedQuery> queries = new ArrayList<>();
            for (Entry entry : file.queries) {
                if (entry == null) {
                    throw new IllegalArgumentException("there is an empty place among the queries");
                }
                queries.add(entry.toQuery());
            }
            return new SavedQueries(queries);
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("this is no JSON: " + e.getMessage(), e);
        }
    }

    public String toJson() {
        List<Entry> entries = queries.stream().map(q -> new Entry(q.id(), q.name(), q.description(), q.text()))
                .toList();
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(new File(SCHEMA, entries))
                + "\n";
    }

    public List<SavedQuery> all() {
        return queries;
    }

    public Optional<SavedQuery> find(String id) {
        return queries.stream().filter(query -> query.id().equals(id)).findFirst();
    }

    /** These, with the other in place of the one that has its id, or at the end. */
    public SavedQueries with(SavedQuery query) {
        List<SavedQuery> changed = new ArrayList<>(queries);
        changed.replaceAll(there -> there.id().equals(query.id()) ? query : there);
        if (find(query.id()).isEmpty()) {
            changed.add(query);
        }
        return new SavedQueries(changed);
    }

    /** These and the others, which come in the place of those with their ids. */
    public SavedQueries with(SavedQueries others) {
        SavedQueries merged = this;
        for (SavedQuery query : others.queries) {
            merged = merged.with(query);
        }
        return merged;
    }

    public SavedQueries without(String id) {
        return new SavedQueries(queries.stream().filter(query -> !query.id().equals(id)).toList());
    }

    private record File(String schema, List<Entry> queries) {}

    private record Entry(String id, String name, String description, String query) {
        SavedQuery toQuery() {
            if (id == null || name == null || query == null) {
                throw new IllegalArgumentException("each query needs id, name and query");
            }
            return new SavedQuery(id, name, description == null ? "" : description, query);
        }
    }
}
