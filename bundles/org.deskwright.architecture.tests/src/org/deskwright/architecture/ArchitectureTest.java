package org.deskwright.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house, held against the manifests and sources. */
class ArchitectureTest {
    /** In an import, with or without a star, and anywhere in the code; comments and strings are taken off. */
    private static final Pattern INTERNAL = Pattern
            .compile("\\borg\\.deskwright\\.(?:[a-z_]\\w*\\.)*?internal\\b(?:\\.[a-z_]\\w*)*");
    private static final Pattern PROSE = Pattern
            .compile("\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|//[^\\n]*|(?s:/\\*.*?\\*/)");
    /** Packages of Java itself, which have no version. */
    private static final Pattern OF_JAVA = Pattern.compile("javax\\.(?:xml|net|security)(?:\\..*)?");
    private static final Pattern WINDOW_DISPLAY = Pattern
            .compile("(?m)^pom\\.model\\.property\\.window\\.display = \\$\\{(\\w+\\.display)\\}$");
    private static final Pattern WORKBENCH = Pattern.compile("org\\.eclipse\\.(swt|jface|ui|e4)(\\..*)?");

    static List<BundleManifest> bundles() {
        return House.bundles();
    }

    static List<BundleManifest> shipped() {
        return House.bundles().stream().filter(b -> !b.isTest()).toList();
    }

    @Test
    void allBundlesAreFound() {
        assertTrue(names().containsAll(Set.of("org.deskwright.core", "org.deskwright.estate", "org.deskwright.cli",
                "org.deskwright.ui", "org.deskwright.app")), () -> "found only " + names());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void theFolderIsNamedAfterTheBundle(BundleManifest bundle) {
        assertEquals(bundle.name(), bundle.folder().getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void onlyFacesKnowTheWorkbench(BundleManifest bundle) {
        if (!bundle.isFace()) {
            assertEquals(List.of(), uses(bundle).filter(n -> WORKBENCH.matcher(n).matches()).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void onlyTheAwsBundleSeesTheSdk(BundleManifest bundle) {
        if (!bundle.name().startsWith("org.deskwright.aws")) {
            assertEquals(List.of(), uses(bundle).filter(n -> n.startsWith("software.amazon")).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void facesNeverSeeTheAwsBundle(BundleManifest bundle) {
        if (bundle.isFace()) {
            assertEquals(List.of(), uses(bundle).filter(n -> n.startsWith("org.deskwright.aws")).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void nothingShippedNeedsTestCode(BundleManifest bundle) {
        assertEquals(List.of(),
                uses(bundle).filter(n -> n.contains("junit") || n.startsWith("org.deskwright.testing")).toList());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void internalPackagesStayInside(BundleManifest bundle) throws IOException {
        Set<String> own = packages(bundle);
        for (Path file : House.javaFiles(bundle)) {
            List<String> foreign = bundle.isTest() ? List.of() : foreignInternals(Files.readString(file), own);
            assertEquals(List.of(), foreign, () -> file + " uses what is internal to another bundle");
        }
    }

    @Test
    void internalPackagesAreSeenHoweverTheyAreNamed() {
        Set<String> own = Set.of("org.deskwright.a", "org.deskwright.a.internal");
        assertEquals(List.of("org.deskwright.b.internal.x", "org.deskwright.b.internal", "org.deskwright.b.internal"),
                foreignInternals("""
                        package org.deskwright.a;
                        import org.deskwright.a.internal.Own;
                        import org.deskwright.b.internal.x.*;
                        import static org.deskwright.b.internal.Other.of;
                        // org.deskwright.b.internal.Comment
                        class A { Object b = new org.deskwright.b.internal.Other("org.deskwright.b.internal.Text"); }
                        """, own));
    }

    private static List<String> foreignInternals(String source, Set<String> own) {
        return INTERNAL.matcher(PROSE.matcher(source).replaceAll(" ")).results().map(MatchResult::group)
                .filter(name -> !own.contains(name)).toList();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aBundleUsesWhatTheMapOfTheHouseAllows(BundleManifest bundle) {
        assertTrue(MayUse.knows(bundle), () -> "say in MayUse what " + bundle + " may use");
        assertEquals(List.of(), uses(bundle).filter(used -> !MayUse.allows(bundle, used)).toList());
    }

    @Test
    void theMapOfTheHouseForbidsWhatItDoesNotName() {
        BundleManifest core = bundles().stream().filter(b -> b.name().equals("org.deskwright.core")).findFirst()
                .orElseThrow();
        assertTrue(MayUse.allows(core, "com.google.gson.stream"));
        assertFalse(MayUse.allows(core, "com.google.gsonlike"));
        assertFalse(MayUse.allows(core, "org.deskwright.report"));
        assertFalse(MayUse.allows(core, "org.osgi.framework"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noInternalPackageIsExported(BundleManifest bundle) {
        assertEquals(List.of(), bundle.exports().stream().map(BundleManifest.Clause::name)
                .filter(n -> n.contains(".internal")).toList());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyDependencyHasAnUpperBound(BundleManifest bundle) {
        List<String> open = Stream.concat(bundle.imports().stream(), bundle.requires().stream())
                .filter(c -> !c.hasUpperBound() && !c.isOptional()).map(BundleManifest.Clause::name)
                .filter(name -> !OF_JAVA.matcher(name).matches()).toList();
        assertEquals(List.of(), open);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyExportedPackageSaysWhatItIsFor(BundleManifest bundle) {
        List<String> silent = bundle.exports().stream().map(BundleManifest.Clause::name)
                .filter(p -> !Files.exists(
                        bundle.folder().resolve("src").resolve(p.replace('.', '/')).resolve("package-info.java")))
                .toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void bundlesDoNotDependOnEachOtherInACircle() {
        Map<String, Set<String>> graph = new HashMap<>();
        for (BundleManifest bundle : House.bundles()) {
            graph.put(bundle.name(), dependencies(bundle));
        }
        for (String start : graph.keySet()) {
            Deque<String> open = new ArrayDeque<>(graph.get(start));
            Set<String> seen = new TreeSet<>();
            while (!open.isEmpty()) {
                String next = open.pop();
                assertFalse(next.equals(start), () -> start + " depends on itself by way of " + seen);
                if (seen.add(next)) {
                    open.addAll(graph.getOrDefault(next, Set.of()));
                }
            }
        }
    }

    @Test
    void theTestsOfTheWorkbenchHaveEveryFaceOfTheProduct() throws IOException {
        String feature = Files.readString(House.TOP.resolve("features/org.deskwright.feature/feature.xml"));
        List<String> faces = shipped().stream().filter(BundleManifest::isFace).map(BundleManifest::name)
                .filter(name -> feature.contains('"' + name + '"')).toList();
        assertTrue(faces.size() > 5, faces::toString);
        List<BundleManifest> windowTests = windowTests();
        assertTrue(windowTests.size() > 1, windowTests::toString);
        for (BundleManifest bundle : windowTests) {
            Set<String> required = bundle.requires().stream().map(BundleManifest.Clause::name)
                    .collect(Collectors.toSet());
            // the harness starts with what they require, and does without the rest
            assertEquals(List.of(), faces.stream().filter(name -> !required.contains(name)).toList(), bundle::name);
        }
    }

    @Test
    void eachBundleOfTestsWithWindowsHasADisplayOfItsOwn() throws IOException {
        String verify = Files.readString(House.TOP.resolve("releng/verify"));
        List<String> displays = new ArrayList<>();
        for (BundleManifest bundle : windowTests()) {
            Matcher display = WINDOW_DISPLAY.matcher(build(bundle));
            assertTrue(display.find(), () -> "say in build.properties which display is that of " + bundle);
            displays.add(display.group(1));
        }
        assertEquals(displays.stream().distinct().toList(), displays);
        assertEquals(List.of(), displays.stream().filter(d -> !verify.contains("\"-D" + d + "=$")).toList());
    }

    private static List<BundleManifest> windowTests() throws IOException {
        List<BundleManifest> found = new ArrayList<>();
        for (BundleManifest bundle : bundles()) {
            if (build(bundle).contains("tycho.pomless.parent = ../../releng/window-tests\n")) {
                found.add(bundle);
            }
        }
        return found;
    }

    private static String build(BundleManifest bundle) throws IOException {
        return Files.readString(bundle.folder().resolve("build.properties"));
    }

    @Test
    void everyShippedBundleIsInTheProduct() throws IOException {
        String feature = Files.readString(House.TOP.resolve("features/org.deskwright.feature/feature.xml"))
                + Files.readString(House.TOP.resolve("features/org.deskwright.live.feature/feature.xml"));
        assertEquals(List.of(), shipped().stream().map(BundleManifest::name)
                .filter(name -> !feature.contains('"' + name + '"')).toList());
    }

    @Test
    void theTopLevelHoldsNothingElse() throws IOException {
        Set<String> allowed = Set.of("pom.xml", "README.md", "LICENSE", "CONTRIBUTING.md", "bundles", "features",
                "releng", "target");
        try (Stream<Path> entries = Files.list(House.TOP)) {
            assertEquals(List.of(), entries.map(e -> e.getFileName().toString())
                    .filter(n -> !n.startsWith(".") && !allowed.contains(n)).toList());
        }
    }

    private static Set<String> names() {
        return bundles().stream().map(BundleManifest::name).collect(Collectors.toSet());
    }

    private static Stream<String> uses(BundleManifest bundle) {
        return Stream.concat(bundle.imports().stream(), bundle.requires().stream()).map(BundleManifest.Clause::name);
    }

    private static Set<String> dependencies(BundleManifest bundle) {
        Set<String> found = new TreeSet<>();
        bundle.requires().stream().map(BundleManifest.Clause::name).filter(names()::contains).forEach(found::add);
        bundle.imports().stream().flatMap(i -> House.exporter(i.name()).stream()).map(BundleManifest::name)
                .filter(n -> !n.equals(bundle.name())).forEach(found::add);
        return found;
    }

    private static Set<String> packages(BundleManifest bundle) {
        Path source = bundle.folder().resolve("src");
        return House.javaFiles(bundle).stream().map(f -> source.relativize(f.getParent()).toString().replace('/', '.'))
                .collect(Collectors.toSet());
    }
}
