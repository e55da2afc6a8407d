package org.deskwright.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * One bundle of the house as its manifest describes it.
 *
 * @param folder the bundle's folder
 * @param name its symbolic name
 * @param imports imported packages
 * @param requires required bundles, the fragment host included
 * @param exports exported packages
 */
record BundleManifest(Path folder, String name, List<Clause> imports, List<Clause> requires, List<Clause> exports) {

    /** One element of a manifest header: a package or bundle name and what follows it. */
    record Clause(String name, String rest) {
        boolean hasUpperBound() {
            return rest.matches("(?s).*version=\"[\\[(][^,\"]+,[^\"]+[\\])]\".*");
        }

        boolean isOptional() {
            return rest.contains("resolution:=optional");
        }
    }

    static BundleManifest read(Path folder) {
        try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            Attributes main = new Manifest(in).getMainAttributes();
            List<Clause> requires = new ArrayList<>(clauses(main.getValue("Require-Bundle")));
            requires.addAll(clauses(main.getValue("Fragment-Host")));
            return new BundleManifest(folder, clauses(main.getValue("Bundle-SymbolicName")).getFirst().name(),
                    clauses(main.getValue("Import-Package")), requires, clauses(main.getValue("Export-Package")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    boolean isTest() {
        return name.endsWith(".tests") || name.equals("org.deskwright.testing");
    }

    /** Whether it may know the workbench. */
    boolean isFace() {
        return name.endsWith(".ui") || name.equals("org.deskwright.app") || name.equals("org.deskwright.doc");
    }

    @Override
    public String toString() {
        return name;
    }

    /** Splits a header at its commas, but not at those within quotes. */
    private static List<Clause> clauses(String header) {
        if (header == null) {
            return List.of();
        }
        List<Clause> found = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i <= header.length(); i++) {
            if (i == header.length() || header.charAt(i) == ',' && !quoted) {
                found.addAll(names(header.substring(start, i).strip()));
                start = i + 1;
            } else if (header.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return found;
    }

    /** {@code a;b;version="1"} names two packages. */
    private static List<Clause> names(String clause) {
        String[] parts = clause.split(";");
        String rest = java.util.Arrays.stream(parts).filter(p -> p.contains("=")).collect(Collectors.joining(";"));
        return java.util.Arrays.stream(parts).filter(p -> !p.contains("=")).map(p -> new Clause(p.strip(), rest))
                .toList();
    }
}
