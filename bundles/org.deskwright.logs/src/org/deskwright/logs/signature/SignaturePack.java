package org.deskwright.logs.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.deskwright.logs.catalogue.Members;

/**
 * What a file of signatures holds; signatures.schema.json beside the files that come with Deskwright describes it.
 *
 * @param title for people
 * @param entries signatures with their samples
 */
public record SignaturePack(String title, List<Entry> entries) {
    private static final String ID = "[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)+";

    /**
     * A signature, and what it must and must not be found in.
     *
     * @param match pieces of logs that it is found in once
     * @param miss pieces of logs that look like it and that it is not found in
     */
    public record Entry(Signature signature, List<String> match, List<String> miss) {
        public Entry {
            if (match.isEmpty() || miss.isEmpty()) {
                throw new IllegalArgumentException("samples: at least one that matches and one near miss are needed");
            }
        }
    }

    public List<Signature> signatures() {
        return entries.stream().map(Entry::signature).toList();
    }

    /**
     * @throws IllegalArgumentException when it is no pack; in words for who wrote it, on one line
     */
    public static SignaturePack read(String json) {
        return Members.read(json, SignaturePack::pack);
    }

    private static SignaturePack pack(Members pack) {
        pack.textOr("$schema", "");
        List<String> notIn = pack.has("notIn") ? pack.texts("notIn") : List.of();
        return new SignaturePack(said(pack, "title"), pack.objects("signatures", entry -> entry(entry, notIn)));
    }

    private static Entry entry(Members entry, List<String> notIn) {
        String id = entry.text("id");
        if (!id.matches(ID)) {
            throw new IllegalArgumentException("'id' must be words of a to z, digits and -, joined by dots: " + id);
        }
        Signature signature = new Signature(
                id, said(entry, "title"), new HashSet<>(entry.texts("topics")), severity(entry
                        .text("severity")),
                said(entry, "cause"), entry.object("source", source -> new Signature.Source(said(source, "title"),
                        source.link("url"), said(source, "date"))),
                entry.textOr("validity", ""), test(entry, notIn));
        return entry.object("samples", samples -> new Entry(signature, samples.texts("match"), samples.texts("miss")));
    }

    private static Signature.Test test(Members entry, List<String> notIn) {
        List<Signature.Test> tests = new ArrayList<>();
        if (entry.has("line")) {
            tests.add(entry.object("line", line -> LineJson.read(line, notIn)));
        }
        if (entry.has("sequence")) {
            tests.add(entry.object("sequence", SignaturePack::sequence));
        }
        if (entry.has("rate")) {
            tests.add(entry.object("rate",
                    rate -> rate.has("within")
                            ? new Signature.Rate(rate.text("of"), rate.number("times"), rate.number("within"))
                            : new Signature.Rate(rate.text("of"), rate.number("times"))));
        }
        if (tests.size() != 1) {
            throw new IllegalArgumentException("one of 'line', 'sequence' and 'rate' is needed");
        }
        return tests.getFirst();
    }

    private static Signature.Sequence sequence(Members sequence) {
        boolean wanted = sequence.has("then");
        if (wanted == sequence.has("without")) {
            throw new IllegalArgumentException("one of 'then' and 'without' is needed");
        }
        return new Signature.Sequence(sequence.text("first"), sequence.text(wanted ? "then" : "without"), wanted,
                sequence.number("within"), sequence.numberOr("after", 0), sequence.numberOr("late", 0),
                sequence.has("restart")
                        ? Optional.of(sequence.object("restart",
                                restart -> new Signature.Restart(restart.text("down"), restart.text("up"))))
                        : Optional.empty());
    }

    private static String said(Members members, String name) {
        String text = members.text(name);
        if (text.isBlank()) {
            throw new IllegalArgumentException("'" + name + "' says nothing");
        }
        return text;
    }

    private static Severity severity(String text) {
        return Arrays.stream(Severity.values()).filter(s -> s.name().toLowerCase(Locale.ROOT).equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'severity' may be " + Arrays.stream(Severity.values())
                        .map(s -> s.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")) + ", not: "
                        + text));
    }
}
