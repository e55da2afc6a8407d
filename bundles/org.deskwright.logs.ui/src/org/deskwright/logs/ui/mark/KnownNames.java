package org.deskwright.logs.ui.mark;

import java.util.List;

import org.deskwright.core.casefile.LogMark;
import org.deskwright.logs.archive.FoundLog;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.reading.ShortNames;

/**
 * Names of files in places, without their folders unless another log that is open has the same name.
 *
 * @param files of all logs that are open
 */
record KnownNames(List<String> files) {
    static KnownNames of(LogLibrary library) {
        return new KnownNames(library.opened().stream().flatMap(opened -> opened.logs().stream())
                .flatMap(log -> log.logs().stream()).map(FoundLog::name).distinct().toList());
    }

    /** @param place a file, a colon and its lines */
    String place(String place) {
        int end = place.lastIndexOf(':');
        return file(place.substring(0, end)) + place.substring(end);
    }

    String place(LogMark mark) {
        return place(mark.file() + mark.place().substring(mark.name().length()));
    }

    private String file(String file) {
        return ShortNames.apart(file, files);
    }
}
