package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.deskwright.core.redaction.UserFolders;

/** Whom the paths of files tell, and of what zip files hold. */
public final class PathNames {
    private static final int DEEP = 32;
    private static final long MOST = 100_000;

    private PathNames() {
    }

    /** Names of users, as redactors take them. What cannot be looked at tells none: it is not read either. */
    public static Map<String, String> of(List<Path> paths) {
        return UserFolders.names(paths.stream().flatMap(PathNames::files).flatMap(PathNames::names));
    }

    private static Stream<Path> files(Path path) {
        try (Stream<Path> all = Files.walk(path, DEEP)) {
            return all.limit(MOST).toList().stream();
        } catch (IOException | UncheckedIOException e) {
            return Stream.of(path);
        }
    }

    private static Stream<String> names(Path file) {
        String name = file.toAbsolutePath().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(".zip") && Files.isRegularFile(file)
                ? Stream.concat(Stream.of(name), entries(file))
                : Stream.of(name);
    }

    private static Stream<String> entries(Path zip) {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return file.stream().limit(MOST).map(entry -> entry.getName()).toList().stream();
        } catch (IOException | IllegalArgumentException e) {
            return Stream.of(); // whoever reads it tells why
        }
    }
}
