package org.deskwright.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The checked-out project, found from this bundle's own folder. */
final class House {
    /** The top of the project; {@code deskwright.project} is the folder of this bundle, set by the build. */
    static final Path TOP = Path
            .of(System.getProperty("deskwright.project", "bundles/org.deskwright.architecture.tests")).toAbsolutePath()
            .normalize().getParent().getParent();

    private House() {
    }

    static List<BundleManifest> bundles() {
        try (Stream<Path> folders = Files.list(TOP.resolve("bundles"))) {
            return folders.filter(f -> Files.exists(f.resolve("META-INF/MANIFEST.MF"))).sorted()
                    .map(BundleManifest::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bundle that exports a package. */
    static Optional<BundleManifest> exporter(String packageName) {
        return bundles().stream().filter(b -> b.exports().stream().anyMatch(e -> e.name().equals(packageName)))
                .findFirst();
    }

    static List<Path> javaFiles(BundleManifest bundle) {
        Path source = bundle.folder().resolve("src");
        if (!Files.isDirectory(source)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(source)) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
