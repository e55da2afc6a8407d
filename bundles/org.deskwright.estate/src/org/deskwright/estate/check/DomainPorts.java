package org.deskwright.estate.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.deskwright.estate.net.PortSet;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/** The ports that a WorkSpace needs open toward its domain controllers; the table is {@code data/domain-ports.json}. */
record DomainPorts(List<Row> rows) {
    private static final String SCHEMA = "deskwright.domain-ports/1";

    /**
     * Ports of one protocol.
     *
     * @param since edition of the guide that first lists them
     */
    record Row(String protocol, int from, int to, String purpose, String since) {
        PortSet ports() {
            return PortSet.of(from, to);
        }
    }

    private record File(String schema, List<Row> ports) {}

    static DomainPorts bundled() {
        try (InputStream stream = DomainPorts.class.getResourceAsStream("/data/domain-ports.json")) {
            if (stream == null) {
                throw new IllegalStateException("The bundle lacks data/domain-ports.json");
            }
            File file = new Gson().fromJson(new InputStreamReader(stream, StandardCharsets.UTF_8), File.class);
            if (file == null || !SCHEMA.equals(file.schema)) {
                throw new IllegalStateException("data/domain-ports.json is not " + SCHEMA);
            }
            return new DomainPorts(List.copyOf(file.ports));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonParseException e) {
            throw new IllegalStateException("data/domain-ports.json cannot be read", e);
        }
    }

    /** All ports of the protocol, or only those that the guide lists since its beginning. */
    PortSet ports(String protocol, boolean old) {
        PortSet all = PortSet.NONE;
        for (Row row : rows) {
            if (row.protocol.equals(protocol) && (!old || row.since.equals("2020"))) {
                all = all.plus(row.ports());
            }
        }
        return all;
    }
}
