package org.deskwright.logs.check;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.core.file.Replacement;
import org.deskwright.logs.catalogue.UserFiles;
import org.deskwright.logs.check.UserClocks.Clock;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * What the user told the workbench of clocks: a file beside those that are written by hand, read by all that read
 * these. It is the last in their order, so that what was told last counts.
 */
public final class ClockFile {
    /** Behind all names that begin with a letter. */
    public static final String NAME = "~workbench.json";

    private ClockFile() {
    }

    /** The clocks of the file; none where it is not there, and those of a broken one are lost with it. */
    public static List<Clock> read(Path folder) {
        Path file = folder.resolve(NAME);
        List<Clock> clocks = new ArrayList<>();
        if (Files.exists(file)) {
            UserFiles.readOne(file, new ArrayList<>(), text -> clocks.addAll(UserClocks.clocks(text)));
        }
        return clocks;
    }

    /** Replaces the file as a whole, or takes it away where nothing is known any more. */
    public static void write(Path folder, List<Clock> clocks) throws IOException {
        if (clocks.isEmpty()) {
            Files.deleteIfExists(folder.resolve(NAME));
            return;
        }
        JsonArray all = new JsonArray();
        clocks.forEach(clock -> all.add(json(clock)));
        JsonObject file = new JsonObject();
        file.add("clocks", all);
        Files.createDirectories(folder);
        Replacement.of(folder.resolve(NAME),
                new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(file) + "\n");
    }

    private static JsonObject json(Clock clock) {
        JsonObject json = new JsonObject();
        json.addProperty("log", clock.log());
        clock.format().ifPresent(format -> json.addProperty("format", format));
        clock.begins().ifPresent(begins -> json.addProperty("begins", begins.toString()));
        clock.zone().ifPresent(zone -> json.addProperty("zone", zone.getId()));
        clock.skew().ifPresent(skew -> json.addProperty("skewSeconds", BigDecimal.valueOf(skew.toMillis(), 3)));
        clock.started().ifPresent(started -> json.addProperty("started", started.toString()));
        return json;
    }
}
