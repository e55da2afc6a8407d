import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Writes what lets the workbench have its classes from the class path, into the folder {@code workbench} of the product
 * for Linux: a jar that names all jars it takes, and the toolkit's native libraries, which it finds by itself only in a
 * bundle. The others do without until somebody can try it there: macOS may refuse libraries that were downloaded.
 */
public final class Workbench {
    private static final String MAIN = "org.eclipse.equinox.launcher.Main";
    /** The framework is the first to be asked for each class. */
    private static final List<String> FRAMEWORK = List.of("org.eclipse.equinox.launcher", "org.eclipse.osgi",
            "org.eclipse.osgi.compatibility.state");
    /** What of the platform is looked up rather than imported. */
    private static final List<String> ROOTS = List.of("org.eclipse.equinox.simpleconfigurator", "org.apache.felix.scr",
            "org.eclipse.swt", "org.eclipse.swt.svg", "slf4j.nop", "org.eclipse.e4.ui.workbench.addons.swt",
            "org.eclipse.e4.ui.workbench.renderers.swt", "org.eclipse.e4.ui.css.swt.theme",
            "org.eclipse.e4.core.di.extensions.supplier", "org.eclipse.equinox.event", "org.eclipse.ui");
    /** Of ours everything, but for what only the command line or a connected account needs. */
    private static final Pattern OURS = Pattern.compile("org\\.deskwright\\.(?!aws(\\.fake)?$|cli$|doc$|parquet$).*");
    private static final Pattern TOOLKIT = Pattern.compile("org\\.eclipse\\.swt\\.gtk\\.linux\\..*");
    private static final Pattern DATA = Pattern
            .compile("(?:catalogue|checklists|checks|data|formats|sessions|signatures)/.*[^/]");
    private static final Pattern NATIVE = Pattern.compile("[^/]+\\.so");

    private record Bundle(String name, Path jar, Set<String> exports, Set<String> imports, Set<String> requires) {}

    private Workbench() {
    }

    /** @param folders with products somewhere in them */
    public static void main(String... folders) throws IOException {
        for (Path product : CommandLine.products(folders)) {
            Map<String, Bundle> bundles = bundles(product.resolve("plugins"));
            if (bundles.keySet().stream().anyMatch(n -> TOOLKIT.matcher(n).matches())) {
                write(product, bundles);
            }
        }
    }

    private static void write(Path product, Map<String, Bundle> bundles) throws IOException {
        Map<String, Bundle> needed = needed(bundles);
        onlyOnce(needed.values().stream().map(Bundle::jar).toList());
        Path folder = Files.createDirectories(product.resolve("workbench"));
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, MAIN);
        main.put(Attributes.Name.CLASS_PATH, needed.values().stream()
                .map(b -> "../plugins/" + b.jar.getFileName()).collect(Collectors.joining(" ")));
        // the toolkit's libraries
        main.putValue("Enable-Native-Access", "ALL-UNNAMED");
        // the framework adds its extensions to the class path, where they are already
        main.putValue("Add-Opens", "java.base/jdk.internal.loader");
        try (OutputStream out = Files.newOutputStream(folder.resolve("deskwright.jar"));
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.flush();
        }
        for (Bundle bundle : needed.values()) {
            if (TOOLKIT.matcher(bundle.name).matches()) {
                unpack(bundle.jar, Files.createDirectories(folder.resolve("native")));
            }
        }
    }

    private static void unpack(Path file, Path folder) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            for (ZipEntry entry : jar.stream().filter(e -> NATIVE.matcher(e.getName()).matches()).toList()) {
                Files.copy(jar.getInputStream(entry), folder.resolve(entry.getName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Map<String, Bundle> bundles(Path plugins) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.list(plugins)) {
            jars = files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
        }
        Map<String, Bundle> bundles = new TreeMap<>();
        for (Path jar : jars) {
            try (JarFile file = new JarFile(jar.toFile(), false)) {
                Attributes main = file.getManifest().getMainAttributes();
                String name = Optional.ofNullable(main.getValue("Bundle-SymbolicName")).orElse("");
                name = name.split(";")[0].strip();
                bundles.put(name, new Bundle(name, jar, CommandLine.names(main.getValue("Export-Package")),
                        CommandLine.names(main.getValue("Import-Package")),
                        CommandLine.names(main.getValue("Require-Bundle"))));
            }
        }
        return bundles;
    }

    /** The roots and what they import or require, and so on, by name: no class may lack another that it names. */
    private static Map<String, Bundle> needed(Map<String, Bundle> bundles) {
        Map<String, List<Bundle>> byPackage = new HashMap<>();
        for (Bundle bundle : bundles.values()) {
            bundle.exports.forEach(p -> byPackage.computeIfAbsent(p, _ -> new ArrayList<>()).add(bundle));
        }
        Map<String, Bundle> taken = new LinkedHashMap<>();
        FRAMEWORK.forEach(name -> taken.put(name, bundles.get(name)));
        Deque<Bundle> open = new ArrayDeque<>();
        ROOTS.stream().map(bundles::get).filter(b -> b != null).forEach(open::add);
        bundles.values().stream().filter(b -> TOOLKIT.matcher(b.name).matches() || OURS.matcher(b.name).matches())
                .forEach(open::add);
        while (!open.isEmpty()) {
            Bundle bundle = open.poll();
            if (taken.putIfAbsent(bundle.name, bundle) == null) {
                bundle.requires.stream().map(bundles::get).filter(b -> b != null).forEach(open::add);
                bundle.imports.stream().flatMap(p -> byPackage.getOrDefault(p, List.of()).stream()).forEach(open::add);
            }
        }
        return taken;
    }

    /**
     * With two classes of one name, the framework and the class path might take another each; and what classes look up
     * as a resource is that of the first jar.
     */
    private static void onlyOnce(List<Path> jars) throws IOException {
        Map<String, Path> classes = new HashMap<>();
        for (Path jar : jars) {
            try (JarFile file = new JarFile(jar.toFile(), false)) {
                for (String name : file.stream().map(ZipEntry::getName)
                        .filter(n -> n.endsWith(".class") || DATA.matcher(n).matches()).filter(n -> !n.startsWith("META-INF/") && !n.endsWith("-info.class")).toList()) {
                    Path other = classes.put(name, jar);
                    if (other != null) {
                        throw new IOException(name + " is in " + other + " and in " + jar);
                    }
                }
            }
        }
    }
}
