import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Takes the signatures off the jars that Java itself loads: the launcher, the framework and its extension. Java would
 * check them at each start, a tenth of what the shortest command takes; Equinox checks none of the others. What p2
 * fetched was checked when it was fetched.
 */
public final class Unsign {
    private static final Pattern LOADED_BY_JAVA = Pattern
            .compile("org\\.eclipse\\.(equinox\\.launcher|osgi|osgi\\.compatibility\\.state)_[^_]+\\.jar");
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

    private Unsign() {
    }

    /** @param folders with products somewhere in them */
    public static void main(String... folders) throws IOException {
        for (String folder : folders) {
            List<Path> jars;
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                jars = files.filter(f -> LOADED_BY_JAVA.matcher(f.getFileName().toString()).matches()).toList();
            }
            if (jars.isEmpty()) {
                throw new IOException("No framework in " + folder);
            }
            for (Path jar : jars) {
                unsign(jar);
            }
        }
    }

    private static void unsign(Path jar) throws IOException {
        Path unsigned = jar.resolveSibling(jar.getFileName() + ".unsigned");
        try (JarFile from = new JarFile(jar.toFile(), false);
                OutputStream out = Files.newOutputStream(unsigned);
                JarOutputStream to = new JarOutputStream(out)) {
            for (ZipEntry entry : from.stream().filter(e -> !SIGNATURE.matcher(e.getName()).matches()).toList()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                to.putNextEntry(copy);
                if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    withoutDigests(from.getManifest()).write(to);
                } else {
                    from.getInputStream(entry).transferTo(to);
                }
                to.closeEntry();
            }
        }
        Files.setLastModifiedTime(unsigned, Files.getLastModifiedTime(jar));
        Files.move(unsigned, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Manifest withoutDigests(Manifest manifest) {
        manifest.getEntries().values().forEach(a -> a.keySet().removeIf(k -> k.toString().endsWith("-Digest")));
        manifest.getEntries().values().removeIf(a -> a.isEmpty());
        return manifest;
    }
}
