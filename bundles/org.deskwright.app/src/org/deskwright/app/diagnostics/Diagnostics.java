package org.deskwright.app.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.deskwright.core.redaction.Redactor;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.osgi.framework.FrameworkUtil;

/**
 * What was collected, redacted.
 *
 * @param entries the files, the first of which tells what the others are
 */
public record Diagnostics(List<Entry> entries) {
    /** Longer ones say nothing more of a fault. */
    private static final int LONGEST_LINE = 4000;
    private static final Texts TEXTS = Texts.beside(Diagnostics.class);

    public Diagnostics {
        entries = List.copyOf(entries);
    }

    private record Source(String name, Supplier<String> text) {}

    /**
     * Collects it all; not for the display thread.
     *
     * @param window what the display thread knows of the window
     * @param names what is to get a pseudonym, and its kind
     */
    public static Diagnostics collect(List<String> window, Map<String, String> names, IProgressMonitor monitor) {
        List<Source> sources = List.of(new Source("system", () -> Facts.system(window)),
                new Source("error-log", () -> ErrorLog.end(Facts.log())), new Source("threads", Facts::threads),
                new Source("jobs", Facts::jobs), new Source("preferences", Settings::text), new Source("bundles",
                        () -> Facts.bundles(FrameworkUtil.getBundle(Diagnostics.class).getBundleContext())));
        SubMonitor progress = SubMonitor.convert(monitor, TEXTS.get("collecting"), sources.size());
        Redactor redactor = Redactor.ofSecretsAndNames(names).cutting(LONGEST_LINE);
        List<Entry> entries = new ArrayList<>();
        for (Source source : sources) {
            if (monitor.isCanceled()) {
                throw new CancellationException();
            }
            progress.subTask(TEXTS.get("entry." + source.name()));
            entries.add(new Entry(source.name() + ".txt", TEXTS.get("entry." + source.name()),
                    redactor.redact(source.text().get())));
            progress.worked(1);
        }
        entries.addFirst(new Entry("read-me.txt", TEXTS.get("entry.read-me"), readMe(redactor, entries)));
        return new Diagnostics(entries);
    }

    private static String readMe(Redactor redactor, List<Entry> entries) {
        String files = entries.stream().map(e -> "  " + e.name() + "  " + e.title()).collect(Collectors.joining("\n"));
        String renamed = redactor.renamed().entrySet().stream().map(e -> "  " + e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining("\n"));
        return TEXTS.get("read-me", files, renamed.isEmpty() ? "  -" : renamed,
                redactor.removed().values().stream().mapToInt(Integer::intValue).sum());
    }

    /** Only the entries of these names. */
    public Diagnostics only(List<String> names) {
        return new Diagnostics(entries.stream().filter(e -> names.contains(e.name())).toList());
    }
}
