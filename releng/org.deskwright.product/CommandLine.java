import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what starts the command line without the framework, into the folder {@code command-line} of each product: a
 * jar that names all jars it takes, and has before them what {@link OldClasses} makes of classes in them, and the list of bundles that it is true of. Where the list in the installation is
 * another, because somebody installed more, the start script takes the framework.
 */
public final class CommandLine {
    private static final String MAIN = "org.deskwright.cli.internal.plain.Main";
    private static final String INFO = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";
    /** What nothing imports, but is looked up as a service. */
    private static final List<String> ROOTS = List.of("org.deskwright.cli", "org.apache.parquet.encoding", "slf4j.nop");
    private static final String OURS = "org.deskwright.";
    private static final Pattern WINDOW = Pattern.compile(".*\\.(ui|app)");
    /** The framework and the platform, which the plain start does without. */
    private static final String PLATFORM = "org.eclipse.";

    private record Bundle(String name, Path jar, Set<String> exports, Set<String> imports, boolean services) {
        /** Services of ours are looked up rather than imported. */
        boolean givesServices() {
            return services && name.startsWith(OURS) && !WINDOW.matcher(name).matches();
        }
    }

    private CommandLine() {
    }

    /** @param folders with products somewhere in them */
    public static void main(String... folders) throws IOException {
        for (Path product : products(folders)) {
            write(product.resolve(INFO), product);
        }
    }

    /** The folders of all products in some folders. */
    static List<Path> products(String... folders) throws IOException {
        List<Path> products = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(f -> f.endsWith(INFO)).map(f -> f.resolve("../../..").normalize()).forEach(products::add);
            }
        }
        if (products.isEmpty()) {
            throw new IOException("No product in " + String.join(", ", folders));
        }
        return products;
    }

    private static void write(Path list, Path product) throws IOException {
        Path folder = Files.createDirectories(product.resolve("command-line"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, MAIN);
        List<Path> jars = needed(bundles(list, product));
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, jars.stream()
                .map(jar -> "../" + product.relativize(jar).toString().replace('\\', '/'))
                .collect(Collectors.joining(" ")));
        try (OutputStream out = Files.newOutputStream(folder.resolve("deskwright.jar"));
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Path needed : jars) {
                for (Map.Entry<String, byte[]> renewed : OldClasses.renewed(needed).entrySet()) {
                    JarEntry entry = new JarEntry(renewed.getKey());
                    entry.setTime(Files.getLastModifiedTime(needed).toMillis());
                    jar.putNextEntry(entry);
                    jar.write(renewed.getValue());
                    jar.closeEntry();
                }
            }
        }
        Files.copy(list, folder.resolve("bundles.info"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Map<String, Bundle> bundles(Path list, Path product) throws IOException {
        Map<String, Bundle> bundles = new HashMap<>();
        for (String line : Files.readAllLines(list)) {
            String[] parts = line.split(",");
            if (line.startsWith("#") || parts.length < 3 || parts[0].startsWith(PLATFORM)) {
                continue;
            }
            Path jar = product.resolve(parts[2]);
            if (Files.isRegularFile(jar)) {
                bundles.put(parts[0], bundle(parts[0], jar));
            }
        }
        return bundles;
    }

    private static Bundle bundle(String name, Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            Attributes main = file.getManifest().getMainAttributes();
            return new Bundle(name, jar, names(main.getValue("Export-Package")),
                    names(main.getValue("Import-Package")), main.getValue("Service-Component") != null);
        }
    }

    /** The names in a header, without what is said of them behind semicolons. */
    static Set<String> names(String header) {
        Set<String> names = new LinkedHashSet<>();
        for (String clause : header == null ? new String[0] : header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            for (String part : clause.split(";")) {
                if (!part.contains("=") && !part.isBlank()) {
                    names.add(part.strip());
                }
            }
        }
        return names;
    }

    /** The roots and what they import, and so on. */
    private static List<Path> needed(Map<String, Bundle> bundles) throws IOException {
        Map<String, Bundle> byPackage = new HashMap<>();
        bundles.values().stream().sorted((a, b) -> a.name.compareTo(b.name))
                .forEach(b -> b.exports.forEach(p -> byPackage.putIfAbsent(p, b)));
        Set<Bundle> taken = new LinkedHashSet<>();
        Deque<Bundle> open = new ArrayDeque<>();
        for (String root : ROOTS) {
            Bundle bundle = bundles.get(root);
            if (bundle != null) {
                open.add(bundle);
            } else if (root.equals(ROOTS.getFirst())) {
                throw new IOException("The product has no " + root);
            }
        }
        bundles.values().stream().filter(Bundle::givesServices).sorted(Comparator.comparing(Bundle::name))
                .forEach(open::add);
        while (!open.isEmpty()) {
            Bundle bundle = open.poll();
            if (taken.add(bundle)) {
                bundle.imports.stream().filter(p -> !bundle.exports.contains(p)).map(byPackage::get)
                        .filter(b -> b != null).forEach(open::add);
            }
        }
        List<Path> jars = new ArrayList<>();
        taken.forEach(b -> jars.add(b.jar));
        return jars;
    }
}
