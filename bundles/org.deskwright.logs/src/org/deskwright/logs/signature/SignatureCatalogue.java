package org.deskwright.logs.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/**
 * Known signatures.
 *
 * @param signatures each id once; what others are made of is among them
 */
public record SignatureCatalogue(List<Signature> signatures) {
    private static final String FOLDER = "/signatures/";

    /**
     * @throws IllegalArgumentException when an id is there twice, or one is asked for that is not
     */
    public SignatureCatalogue {
        signatures = List.copyOf(signatures);
        Set<String> ids = new HashSet<>();
        Set<String> lines = new HashSet<>();
        for (Signature signature : signatures) {
            if (!ids.add(signature.id())) {
                throw new IllegalArgumentException("the id " + signature.id() + " is there twice");
            }
            if (signature.test() instanceof Signature.Line) {
                lines.add(signature.id());
            }
        }
        for (Signature signature : signatures) {
            for (String part : parts(signature)) {
                if (!lines.contains(part)) {
                    throw new IllegalArgumentException(
                            signature.id() + ": no signature of a single line has the id " + part);
                }
            }
        }
    }

    static List<String> parts(Signature signature) {
        return switch (signature.test()) {
            case Signature.Line _ -> List.of();
            case Signature.Sequence sequence -> Stream
                    .concat(Stream.of(sequence.first(), sequence.then()),
                            sequence.restart().stream().flatMap(restart -> Stream.of(restart.down(), restart.up())))
                    .toList();
            case Signature.Rate rate -> List.of(rate.of());
        };
    }

    /** Those that come with Deskwright. Read once. */
    public static SignatureCatalogue bundled() {
        return Bundled.CATALOGUE;
    }

    private static final class Bundled {
        static final SignatureCatalogue CATALOGUE = new SignatureCatalogue(
                packs().stream().flatMap(pack -> pack.signatures().stream()).toList());
    }

    /** What the files hold that come with Deskwright, in the order of their index. */
    static List<SignaturePack> packs() {
        List<SignaturePack> packs = new ArrayList<>();
        for (JsonElement name : JsonParser.parseString(text("index")).getAsJsonArray()) {
            packs.add(SignaturePack.read(text(name.getAsString())));
        }
        return packs;
    }

    private static String text(String name) {
        try (InputStream file = SignatureCatalogue.class.getResourceAsStream(FOLDER + name + ".json")) {
            if (file == null) {
                throw new IllegalStateException(
                        "signatures/" + name + ".json is missing from the bundle org.deskwright.logs");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
