package org.deskwright.core.casefile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.deskwright.core.casefile.RemedyProgress.Step;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.Manifest;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.report.Suppression;

/** Cases to save and to open again. */
final class Cases {
    static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private Cases() {
    }

    static Case small() {
        CaseInfo info = new CaseInfo("Grey screen", NOW, NOW, Optional.of(NOW),
                Optional.of(ZoneId.of("Europe/Dublin")));
        return Case.begin(info).withAnswers(new Answers(Map.of("client.address", "203.0.113.7")))
                .withSuppressions(List.of(new Suppression("estate.x", "", "workspace", "ws-1",
                        new Scope("111122223333", ""), "known", "eve", Optional.of(NOW))))
                .withProgress(RemedyProgress.NONE.with(new Step("estate.x||workspace|ws-1|", "topic/remedy", 1), NOW))
                .withMarks(List.of(new LogMark("logs/a.log", 7, 2, "0".repeat(64), "one\ntwo", "Look", true, NOW)))
                .withNotes("# Notes\nÜber.\n")
                .withEvidence(List.of(file("a.json", "{\"a\":1}"), file("sub/b.json", "{\"b\":2}")));
    }

    static SourceFile file(String name, String text) {
        return file(name, text, Manifest.NONE);
    }

    static SourceFile file(String name, String text, Manifest manifest) {
        return new GivenFile(name, text.getBytes(StandardCharsets.UTF_8), Optional.of(NOW), manifest);
    }

    static Manifest manifest(String account, String region) {
        return new Manifest(new Scope(account, region), Optional.empty());
    }

    /** A file as a test wants it. */
    record GivenFile(String name, byte[] bytes, Optional<Instant> modified, Manifest manifest) implements SourceFile {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public java.io.InputStream open() {
            return new java.io.ByteArrayInputStream(bytes);
        }
    }

    static String text(SourceFile file) throws IOException {
        try (java.io.InputStream in = file.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Name, manifest and text of all evidence. */
    static Map<String, String> evidence(Case opened) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (SourceFile file : opened.evidence()) {
            texts.put(file.name(), file.manifest().scope() + " " + text(file));
        }
        return texts;
    }

    /** All files below, with their contents. */
    static Map<String, String> tree(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                all.put(folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all;
    }

    static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setLastModifiedTime(file, FileTime.from(NOW));
    }
}
