package org.deskwright.app.diagnostics;

import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.app.look.Look;
import org.deskwright.app.look.TextSize;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Monitor;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** What is to be known of the program and the computer. Environment variables are not: they hold credentials. */
final class Facts {
    /** Of the system properties only these, for others may hold anything. */
    private static final List<String> PROPERTIES = List.of("java.version", "java.vendor", "java.vm.name",
            "java.vm.version", "os.name", "os.version", "os.arch", "osgi.ws", "osgi.os", "osgi.arch", "osgi.nl",
            "file.encoding", "native.encoding", "swt.autoScale", "org.eclipse.swt.internal.gtk.version",
            "deskwright.version", "deskwright.build", "eclipse.product");
    private static final Map<Integer, String> STATES = Map.of(Bundle.INSTALLED, "installed", Bundle.RESOLVED,
            "resolved", Bundle.STARTING, "starting", Bundle.ACTIVE, "active", Bundle.STOPPING, "stopping",
            Bundle.UNINSTALLED, "uninstalled");
    private static final int MEBI = 1 << 20;

    private Facts() {
    }

    static String system(List<String> window) {
        RuntimeMXBean run = ManagementFactory.getRuntimeMXBean();
        Runtime memory = Runtime.getRuntime();
        Map<String, String> facts = new TreeMap<>();
        PROPERTIES.forEach(p -> facts.put(p, System.getProperty(p, "")));
        StringBuilder text = new StringBuilder();
        facts.forEach((name, value) -> text.append(name).append(" = ").append(value).append('\n'));
        text.append("now = ").append(Instant.now()).append('\n');
        text.append("zone = ").append(ZoneId.systemDefault()).append('\n');
        text.append("locale = ").append(Locale.getDefault().toLanguageTag()).append('\n');
        text.append("running for = ").append(Duration.ofMillis(run.getUptime())).append('\n');
        text.append("processors = ").append(memory.availableProcessors()).append('\n');
        text.append("heap = ").append((memory.totalMemory() - memory.freeMemory()) / MEBI).append(" of at most ")
                .append(memory.maxMemory() / MEBI).append(" MiB\n");
        text.append("options = ").append(String.join(" ", run.getInputArguments())).append('\n');
        window.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** Display thread only. */
    static List<String> window(Display display) {
        String monitors = Stream.of(display.getMonitors()).map(Facts::describe).collect(Collectors.joining("; "));
        return List.of("toolkit = SWT " + SWT.getVersion() + " " + SWT.getPlatform(), "monitors = " + monitors,
                "theme = " + Look.chosen().word(), "text size = " + TextSize.chosen() + " %",
                "system in high contrast = " + display.getHighContrast());
    }

    private static String describe(Monitor monitor) {
        return monitor.getBounds().width + " x " + monitor.getBounds().height + " at " + monitor.getZoom() + " %";
    }

    static String bundles(BundleContext context) {
        return Stream.of(context.getBundles()).sorted(Comparator.comparing(Bundle::getSymbolicName))
                .map(b -> b.getSymbolicName() + " " + b.getVersion() + " " + STATES.getOrDefault(b.getState(), "?"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static String threads() {
        StringBuilder text = new StringBuilder();
        Thread.getAllStackTraces().entrySet().stream().sorted(Comparator.comparing(e -> e.getKey().threadId()))
                .forEach(e -> {
                    Thread thread = e.getKey();
                    text.append('"').append(thread.getName()).append("\" ").append(thread.getState()).append('\n');
                    Stream.of(e.getValue()).forEach(frame -> text.append("    at ").append(frame).append('\n'));
                    text.append('\n');
                });
        return text.toString();
    }

    static String jobs() {
        String jobs = Stream.of(Job.getJobManager().find(null)).map(Facts::describe).sorted()
                .collect(Collectors.joining("\n"));
        return jobs.isEmpty() ? "none\n" : jobs + "\n";
    }

    private static String describe(Job job) {
        String state = switch (job.getState()) {
            case Job.RUNNING -> "running";
            case Job.WAITING -> "waiting";
            case Job.SLEEPING -> "sleeping";
            default -> "ended";
        };
        return state + (job.isSystem() ? " system " : " ") + job.getClass().getName() + " " + job.getName();
    }

    /** Where the Error Log is kept. */
    static Path log() {
        return Platform.getLogFileLocation().toPath();
    }
}
