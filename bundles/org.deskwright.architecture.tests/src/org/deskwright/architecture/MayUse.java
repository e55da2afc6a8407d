package org.deskwright.architecture;

import java.util.List;
import java.util.Map;

/**
 * What a bundle that is shipped may import or require: the column "may use" of the map of the house. A name stands for
 * itself and for all below it; the platform's own {@code java} packages need no leave.
 */
final class MayUse {
    private static final String CORE = "org.deskwright.core";
    private static final String CERTIFICATES = "org.deskwright.certificates";
    private static final String ESTATE = "org.deskwright.estate";
    private static final String LOGS = "org.deskwright.logs";
    private static final String REPORT = "org.deskwright.report";
    private static final String PARQUET = "org.deskwright.parquet";
    private static final String STORE = "org.deskwright.store";
    private static final String SHARED_UI = "org.deskwright.ui";
    private static final String GSON = "com.google.gson";
    /** For the compiler alone: they leave no trace in the classes. */
    private static final String ANNOTATIONS = "org.osgi.service.component.annotations";
    /** For the hook alone that takes classes from the class path: decision 31. */
    private static final String FRAMEWORK = "org.eclipse.osgi";
    private static final List<String> WORKBENCH = List.of("org.eclipse.ui", "org.eclipse.core.runtime");

    private static final Map<String, List<String>> TABLE = Map.ofEntries(Map.entry(CORE, List.of(GSON)),
            Map.entry(ESTATE, List.of(CORE, GSON, ANNOTATIONS)), Map.entry(REPORT, List.of(CORE, GSON)),
            Map.entry(LOGS, List.of(CORE, GSON, ANNOTATIONS, "com.google.re2j", "org.apache.commons.compress",
                    "org.apache.commons.io", "org.apache.commons.lang3", "org.roaringbitmap", "jdk.incubator.vector")),
            Map.entry("org.deskwright.policy",
                    List.of(CORE, ESTATE, GSON, "com.google.re2j", "javax.xml", ANNOTATIONS)),
            Map.entry(CERTIFICATES, List.of(CORE, "org.deskwright.policy", GSON, "javax.net", ANNOTATIONS)),
            Map.entry(PARQUET, List.of(CORE, "org.apache.parquet")),
            Map.entry(STORE, List.of(CORE, ESTATE, GSON, "org.sqlite")),
            Map.entry("org.deskwright.aws", List.of(CORE, ESTATE, GSON, "software.amazon.awssdk", ANNOTATIONS)),
            Map.entry("org.deskwright.directory",
                    List.of(CORE, "org.deskwright.policy", "com.hierynomus", "com.unboundid", "javax.net",
                            "javax.security.auth", ANNOTATIONS)),
            Map.entry("org.deskwright.aws.fake", List.of("org.deskwright.sample", GSON, "com.sun.net.httpserver")),
            Map.entry("org.deskwright.sample", List.of(CORE, GSON)),
            Map.entry("org.deskwright.cli",
                    List.of(CORE, CERTIFICATES, ESTATE, LOGS, PARQUET, "org.deskwright.policy", REPORT, STORE,
                            "org.deskwright.aws.fake", "org.deskwright.sample", GSON, "picocli",
                            "org.eclipse.equinox.app", "org.osgi.framework", ANNOTATIONS)),
            Map.entry(SHARED_UI, with(WORKBENCH, CORE, REPORT, ANNOTATIONS)),
            Map.entry("org.deskwright.diagnosis.ui", with(WORKBENCH, CORE, REPORT, SHARED_UI)),
            Map.entry("org.deskwright.logs.ui",
                    with(WORKBENCH, CORE, LOGS, REPORT, SHARED_UI, GSON, "com.google.re2j", "org.roaringbitmap",
                            "org.eclipse.swtchart", ANNOTATIONS)),
            Map.entry("org.deskwright.casefile.ui", with(WORKBENCH, CORE, REPORT, SHARED_UI, "org.commonmark")),
            Map.entry("org.deskwright.estate.ui",
                    with(WORKBENCH, CORE, ESTATE, REPORT, STORE, SHARED_UI, "org.eclipse.swtchart",
                            "org.eclipse.ui.views", ANNOTATIONS)),
            Map.entry("org.deskwright.certificates.ui", with(WORKBENCH, CORE, CERTIFICATES, SHARED_UI, ANNOTATIONS)),
            Map.entry("org.deskwright.policy.ui",
                    with(WORKBENCH, CORE, ESTATE, "org.deskwright.policy", REPORT, SHARED_UI,
                            "org.eclipse.equinox.security", ANNOTATIONS)),
            Map.entry("org.deskwright.live.ui",
                    with(WORKBENCH, CORE, ESTATE, REPORT, STORE, SHARED_UI, "org.eclipse.core.expressions",
                            "org.eclipse.ui.views", ANNOTATIONS)),
            Map.entry("org.deskwright.app",
                    with(WORKBENCH, CORE, SHARED_UI, "org.eclipse.core.net", "org.eclipse.e4.core.services",
                            "org.eclipse.e4.ui.css.swt.theme", "org.eclipse.e4.ui.workbench", "org.eclipse.help",
                            "org.osgi.service.event", FRAMEWORK, "org.osgi.framework.connect", ANNOTATIONS)),
            Map.entry("org.deskwright.doc", List.of("org.eclipse.help")));

    private MayUse() {
    }

    private static List<String> with(List<String> some, String... more) {
        return java.util.stream.Stream.concat(some.stream(), List.of(more).stream()).toList();
    }

    static boolean knows(BundleManifest bundle) {
        return TABLE.containsKey(bundle.name());
    }

    static boolean allows(BundleManifest bundle, String used) {
        return TABLE.getOrDefault(bundle.name(), List.of()).stream()
                .anyMatch(name -> used.equals(name) || used.startsWith(name + ".") && !isOtherBundle(name, used));
    }

    /** {@code org.deskwright.estate} gives no leave for the bundle {@code org.deskwright.estate.ui}. */
    private static boolean isOtherBundle(String name, String used) {
        return House.exporter(used).map(BundleManifest::name).orElse(used).length() > name.length()
                && House.bundles().stream().map(BundleManifest::name).anyMatch(other -> !other.equals(name)
                        && other.startsWith(name + ".") && (used.equals(other) || used.startsWith(other + ".")));
    }
}
