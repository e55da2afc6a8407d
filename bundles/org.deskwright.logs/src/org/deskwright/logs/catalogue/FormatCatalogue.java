package org.deskwright.logs.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.deskwright.logs.format.LogFormat;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;

/**
 * Known formats, those of one program before generic ones.
 *
 * @param formats each id once
 */
public record FormatCatalogue(List<LogFormat> formats) {
    private static final String FOLDER = "/formats/";

    public FormatCatalogue {
        formats = formats.stream().sorted(Comparator.comparing(LogFormat::generic)).toList();
    }

    /** Those that come with Deskwright. */
    public static FormatCatalogue bundled() {
        Gson gson = new Gson();
        List<LogFormat> formats = new ArrayList<>();
        for (String id : read(gson, "index", new TypeToken<List<String>>() {
        })) {
            formats.add(read(gson, id, TypeToken.get(FormatJson.class)).format());
        }
        return new FormatCatalogue(formats);
    }

    private static <T> T read(Gson gson, String name, TypeToken<T> type) {
        InputStream file = FormatCatalogue.class.getResourceAsStream(FOLDER + name + ".json");
        if (file == null) {
            throw new IllegalStateException("formats/" + name + ".json is missing from the bundle org.deskwright.logs");
        }
        try (Reader in = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return gson.fromJson(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
