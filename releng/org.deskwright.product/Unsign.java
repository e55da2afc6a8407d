import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Takes the signatures off the jars that Java itself loads: the launcher, the framework and its extension, and those on
 * the class paths of the command line and the workbench. Java would check them at each start, a tenth of what the
 * shortest command takes, and keeps no classes of signed jars from one start to the next; Equinox checks none of the
 * others. What p2 fetched was checked when it was fetched.
 */
public final class Unsign {
    private static final Pattern FRAMEWORK = Pattern
            .compile("org\\.eclipse\\.(equinox\\.launcher|osgi|osgi\\.compatibility\\.state)_[^_]+\\.jar");
    private static final List<String> CLASS_PATHS = List.of("command-line/deskwright.jar", "workbench/deskwright.jar");
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

    private Unsign() {
    }

    /** @param folders with products somewhere in them */
    public static void main(String... folders) throws IOException {
        for (Path product : CommandLine.products(folders)) {
            for (Path jar : loadedByJava(product)) {
                if (isSigned(jar)) {
                    unsign(jar);
                }
            }
        }
    }

    private static Set<Path> loadedByJava(Path product) throws IOException {
        Set<Path> jars = new TreeSet<>();
        try (Stream<Path> plugins = Files.list(product.resolve("plugins"))) {
            plugins.filter(f -> FRAMEWORK.matcher(f.getFileName().toString()).matches()).forEach(jars::add);
        }
        if (jars.isEmpty()) {
            throw new IOException("No framework in " + product);
        }
        for (Path main : CLASS_PATHS.stream().map(product::resolve).filter(Files::exists).toList()) {
            try (JarFile file = new JarFile(main.toFile(), false)) {
                String paths = file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
                for (String path : paths.split(" ")) {
                    jars.add(main.resolveSibling(path).normalize());
                }
            }
        }
        return jars;
    }

    private static boolean isSigned(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            return file.stream().anyMatch(e -> SIGNATURE.matcher(e.getName()).matches());
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
