package org.deskwright.logs.source;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A JVM of its own that runs some of our classes. */
public final class ChildJvm {
    private ChildJvm() {
    }

    /**
     * @param options of the JVM
     * @param from one class of each bundle that is needed
     * @param main what it runs
     */
    public static ProcessBuilder of(List<String> options, List<Class<?>> from, Class<?> main, String... arguments) {
        Set<String> places = new LinkedHashSet<>();
        from.forEach(type -> places.addAll(classPath(type)));
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", String.join(System.getProperty("path.separator"), places), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /**
     * A bundle is a jar in the product and a folder, which may have its classes further down, while it is developed.
     */
    private static List<String> classPath(Class<?> type) {
        Path place = Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
        List<String> paths = new ArrayList<>(List.of(place.toString()));
        for (String below : List.of("bin", "target/classes", "target/test-classes")) {
            if (Files.isDirectory(place.resolve(below))) {
                paths.add(place.resolve(below).toString());
            }
        }
        return paths;
    }
}
