package org.deskwright.estate.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/** The Regions that run Amazon WorkSpaces, by code and by airport. Immutable. */
public final class Regions {
    private static final String SCHEMA = "deskwright.regions/1";

    private final Map<String, Region> byCode = new LinkedHashMap<>();
    private final Map<String, Region> byAirport = new LinkedHashMap<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private final LocalDate asOf;

    private Regions(LocalDate asOf, List<Other> others, List<Region> regions) {
        this.asOf = asOf;
        others.forEach(other -> this.others.put(other.code(), other.name()));
        for (Region region : regions) {
            if (byCode.put(region.code(), region) != null) {
                throw new IllegalArgumentException("Region listed twice: " + region.code());
            }
            if (!region.airport().isEmpty() && byAirport.put(region.airport(), region) != null) {
                throw new IllegalArgumentException("Airport listed twice: " + region.airport());
            }
        }
    }

    /** The table that this bundle carries. */
    public static Regions bundled() {
        try (InputStream stream = Regions.class.getResourceAsStream("/data/regions.json")) {
            if (stream == null) {
                throw new IllegalStateException("The bundle lacks data/regions.json");
            }
            return read(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A table of the same form from elsewhere.
     *
     * @throws IllegalArgumentException when it is none; the message says why
     */
    public static Regions read(Reader json) {
        try {
            File file = new Gson().fromJson(json, File.class);
            if (file == null || !SCHEMA.equals(file.schema) || file.regions == null) {
                throw new IllegalArgumentException("Not a table of Regions (" + SCHEMA + ")");
            }
            List<Region> regions = new ArrayList<>();
            for (Row row : file.regions) {
                regions.add(row.toRegion(given(file.managementDcvEverywhere)));
            }
            return new Regions(LocalDate.parse(file.asOf), given(file.otherRegions), regions);
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("Not a table of Regions: " + e.getMessage(), e);
        }
    }

    /** The day of the newest source of the table. */
    public LocalDate asOf() {
        return asOf;
    }

    public List<Region> all() {
        return List.copyOf(byCode.values());
    }

    /** By code, such as {@code eu-west-1}; empty says only that the table does not list it. */
    public Optional<Region> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** What AWS calls a Region, such as {@code Europe (Ireland)}, whether WorkSpaces run there or not. */
    public Optional<String> name(String code) {
        return find(code).map(Region::name).or(() -> Optional.ofNullable(others.get(code)));
    }

    /** Whether it is a Region of AWS that the sources of the table leave out. Of any other nothing is known. */
    public boolean leavesOut(String code) {
        return others.containsKey(code);
    }

    /** By the three letters of a registration code, such as {@code dub}, in any case. */
    public Optional<Region> byAirport(String airport) {
        return Optional.ofNullable(byAirport.get(airport.toLowerCase(Locale.ROOT)));
    }

    private static <T> List<T> given(List<T> list) {
        return list == null ? List.of() : list;
    }

    private record File(String schema, String asOf, List<String> managementDcvEverywhere, List<Other> otherRegions,
            List<Row> regions) {}

    private record Other(String code, String name) {}

    private record Row(String code, String name, String partition, String airport, List<String> zoneIds,
            List<String> management, List<String> managementDcv, List<String> relayState, String pcoip, String dcv) {
        Region toRegion(List<String> everywhere) {
            List<String> more = new ArrayList<>(everywhere);
            more.addAll(given(managementDcv));
            return new Region(code, name, partition, airport, given(zoneIds), given(management), more,
                    given(relayState), known(pcoip), known(dcv));
        }

        private static Known known(String text) {
            return text == null ? Known.UNKNOWN : Known.valueOf(text.toUpperCase(Locale.ROOT));
        }
    }
}
