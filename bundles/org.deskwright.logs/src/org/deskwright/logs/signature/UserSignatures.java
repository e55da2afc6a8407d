package org.deskwright.logs.signature;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.catalogue.UserFiles;

/**
 * Signatures that users wrote, beside those that come with Deskwright. One with the id of another takes its place.
 *
 * @param catalogue all signatures
 * @param problems of files that hold no pack, each in one line that begins with the file
 */
public record UserSignatures(SignatureCatalogue catalogue, List<String> problems) {
    /** Of the instance area: where the files are looked for, which end in {@code .json}. */
    public static final String FOLDER = "log-signatures";

    private static final String SCHEMA = "signatures.schema.json";

    public UserSignatures {
        problems = List.copyOf(problems);
    }

    /**
     * Reads all files of the folder; none where it is not there. A file counts as a whole or not at all.
     *
     * @param base signatures that come with Deskwright
     * @param formats by which samples are read
     */
    public static UserSignatures read(SignatureCatalogue base, FormatCatalogue formats, Path folder) {
        Map<String, Signature> all = new LinkedHashMap<>();
        base.signatures().forEach(signature -> all.put(signature.id(), signature));
        List<String> problems = new ArrayList<>();
        Map<String, Path> own = new HashMap<>();
        UserFiles.read(folder, SCHEMA, problems, (file, text) -> {
            SignaturePack pack = SignaturePack.read(text);
            pack.signatures().forEach(signature -> check(signature, formats, own));
            Map<String, Signature> with = new LinkedHashMap<>(all);
            pack.signatures().forEach(signature -> with.put(signature.id(), signature));
            if (pack.signatures().stream().map(Signature::id).distinct().count() < pack.entries().size()) {
                throw new IllegalArgumentException("an id is there twice");
            }
            SignatureCatalogue known = new SignatureCatalogue(List.copyOf(with.values()));
            SampleTrial.problem(pack, known, formats).ifPresent(problem -> {
                throw new IllegalArgumentException(problem);
            });
            all.putAll(with);
            pack.signatures().forEach(signature -> own.put(signature.id(), file));
        });
        return new UserSignatures(new SignatureCatalogue(List.copyOf(all.values())), problems);
    }

    private static void check(Signature signature, FormatCatalogue formats, Map<String, Path> own) {
        Path other = own.get(signature.id());
        if (other != null) {
            throw new IllegalArgumentException(signature.id() + ": it is in " + other.getFileName() + " already");
        }
        signature.topics().stream().sorted().filter(topic -> TopicCatalogue.bundled().topic(topic).isEmpty())
                .findFirst().ifPresent(topic -> {
                    throw new IllegalArgumentException(
                            signature.id() + ": there is no topic '" + topic + "'; 'deskwright topics' lists them");
                });
        if (signature.test() instanceof Signature.Line line) {
            formats.unknown(line.formats()).ifPresent(format -> {
                throw new IllegalArgumentException(
                        signature.id() + ": there is no format '" + format + "'; 'deskwright logs formats' lists them");
            });
        }
    }
}
