package org.deskwright.logs.catalogue;

import java.nio.file.Path;
import java.util.List;

import org.deskwright.logs.format.LogFormat;
import org.deskwright.logs.index.FormatPrint;

/**
 * All formats that are known here, read when they are asked for. Where nobody wrote formats of their own, their print
 * is known without reading them, which is what it takes to show a log whose index is kept. Safe to share by threads.
 */
public final class KnownFormats {
    private final Path folder;
    private final boolean own;
    private UserFormats formats;

    /**
     * @param folder of formats that users wrote, see {@link UserFormats#FOLDER}
     */
    public KnownFormats(Path folder) {
        this.folder = folder;
        own = UserFormats.areIn(folder);
    }

    private synchronized UserFormats read() {
        if (formats == null) {
            // what is put there meanwhile would not be what the print is of
            formats = own
                    ? UserFormats.read(FormatCatalogue.bundled(), folder)
                    : new UserFormats(FormatCatalogue.bundled(), List.of());
        }
        return formats;
    }

    public List<LogFormat> formats() {
        return read().catalogue().formats();
    }

    /** {@linkplain FormatPrint Print} of all. */
    public String print() {
        return own ? FormatPrint.of(formats()) : FormatCatalogue.bundledPrint();
    }

    /** Of files that hold no format, each in one line that begins with the file. */
    public List<String> problems() {
        return own ? read().problems() : List.of();
    }
}
