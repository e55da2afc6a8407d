package org.deskwright.logs.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.format.LogFormat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/**
 * Known formats, those of one program before generic ones. All of them are given to a scan: which one a record is
 * written in depends on its line alone and on the order here, wherever in a log it stands.
 *
 * @param formats each id once
 */
public record FormatCatalogue(List<LogFormat> formats) {
    private static final String FOLDER = "/formats/";
    private static final String JSON = ".json";
    private static final String PRINT = "print.txt";

    public FormatCatalogue {
        formats = formats.stream().sorted(Comparator.comparing(LogFormat::generic)).toList();
    }

    /** Those that come with Deskwright. Read once. */
    public static FormatCatalogue bundled() {
        return Bundled.CATALOGUE;
    }

    /** {@linkplain org.deskwright.logs.index.FormatPrint Print} of those, without reading them. */
    static String bundledPrint() {
        return text(PRINT).strip();
    }

    private static final class Bundled {
        static final FormatCatalogue CATALOGUE = new FormatCatalogue(files().stream().map(FormatFile::format).toList());
    }

    /** What the files hold that come with Deskwright, in the order of their index. */
    static List<FormatFile> files() {
        List<FormatFile> files = new ArrayList<>();
        for (JsonElement id : JsonParser.parseString(text("index" + JSON)).getAsJsonArray()) {
            files.add(FormatFile.read(text(id.getAsString() + JSON)));
        }
        return files;
    }

    /** The first of these ids that no format has. */
    public Optional<String> unknown(Collection<String> ids) {
        return ids.stream().filter(id -> formats.stream().noneMatch(format -> format.id().equals(id))).findFirst();
    }

    private static String text(String name) {
        try (InputStream file = FormatCatalogue.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("formats/" + name + " is missing from the bundle org.deskwright.logs");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
