package org.deskwright.estate.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/** Which quota limits how many of what; the table is {@code data/quotas.json}. */
record QuotaTable(List<Row> rows) {
    private static final String SCHEMA = "deskwright.quotas/1";

    /**
     * @param of what is limited in an account and Region, such as {@code directories}
     * @param computeType of WorkSpaces, the one that the quota is for; null for all that have no quota of their own
     */
    record Row(String code, String of, String computeType, String name) {}

    private record File(String schema, List<Row> quotas) {}

    static QuotaTable bundled() {
        try (InputStream stream = QuotaTable.class.getResourceAsStream("/data/quotas.json")) {
            if (stream == null) {
                throw new IllegalStateException("The bundle lacks data/quotas.json");
            }
            File file = new Gson().fromJson(new InputStreamReader(stream, StandardCharsets.UTF_8), File.class);
            if (file == null || !SCHEMA.equals(file.schema)) {
                throw new IllegalStateException("data/quotas.json is not " + SCHEMA);
            }
            return new QuotaTable(List.copyOf(file.quotas));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonParseException e) {
            throw new IllegalStateException("data/quotas.json cannot be read", e);
        }
    }

    /** Compute types with a quota of their own. */
    Set<String> ownComputeTypes() {
        return rows.stream().map(Row::computeType).filter(type -> type != null).collect(Collectors.toUnmodifiableSet());
    }
}
