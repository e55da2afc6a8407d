package org.deskwright.core.redaction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Forms of files that {@link RedactedFiles} goes through with the help of others.
 *
 * @param archives files in one file
 * @param readable what a text can be made of
 */
public record FileForms(List<ArchiveForm> archives, List<ReadableForm> readable) {
    /** What core knows by itself alone: text, zip, gzip, key stores. */
    public static final FileForms NONE = new FileForms(List.of(), List.of());

    public FileForms {
        archives = List.copyOf(archives);
        readable = List.copyOf(readable);
    }

    /** All of these together. */
    public static FileForms of(Stream<FileForms> some) {
        List<FileForms> all = some.toList();
        return new FileForms(all.stream().flatMap(forms -> forms.archives().stream()).toList(),
                all.stream().flatMap(forms -> forms.readable().stream()).toList());
    }

    Optional<ArchiveForm> archive(byte[] head) {
        return archives.stream().filter(form -> form.isOne(head)).findFirst();
    }

    Optional<ReadableForm> readable(byte[] head) {
        return readable.stream().filter(form -> form.isOne(head)).findFirst();
    }
}
