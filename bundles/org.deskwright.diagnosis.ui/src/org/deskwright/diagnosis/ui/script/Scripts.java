package org.deskwright.diagnosis.ui.script;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.verdict.CollectionScript;
import org.deskwright.core.verdict.Shell;
import org.deskwright.report.file.WholeFile;
import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.names.NamesStay;
import org.deskwright.ui.table.Clip;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;

/**
 * The scripts that fetch what is missing of some outcomes, in the language of this computer's shell unless asked for
 * another.
 */
public final class Scripts {
    private static final Texts TEXTS = Texts.beside(Scripts.class);

    private final String title;
    private final Optional<Evidence> evidence;
    private final Collection<ReportedOutcome> open;

    /**
     * @param title what they are for
     * @param open outcomes that say what is missing
     */
    public Scripts(String title, Optional<Evidence> evidence, Collection<ReportedOutcome> open) {
        this.title = title;
        this.evidence = evidence;
        this.open = open;
    }

    private static Shell own() {
        return SWT.getPlatform().equals("win32") ? Shell.POWERSHELL : Shell.BASH;
    }

    private CollectionScript in(Shell shell) {
        return CollectionScript.of(shell, title, evidence, open);
    }

    /** How many calls of the AWS CLI they make. */
    public int calls() {
        return in(own()).calls();
    }

    /** Whether there is anything to fetch or to look at. */
    public boolean isEmpty() {
        return in(own()).text().isEmpty();
    }

    public void copy() {
        copy(own());
    }

    public void copy(Shell shell) {
        Clip.put(Display.getCurrent(), in(shell).text());
    }

    /** Asks for a file and writes the script there, in the language that its name says. */
    public void save() {
        Display display = Display.getCurrent();
        FileDialog dialog = new FileDialog(display.getActiveShell(), SWT.SAVE | SWT.SHEET);
        dialog.setText(NamesStay.in(TEXTS.get("save.title")));
        dialog.setFilterExtensions(new String[]{"*.sh", "*.ps1"});
        dialog.setFilterNames(new String[]{TEXTS.get("save.bash"), TEXTS.get("save.powershell")});
        dialog.setFilterIndex(own().ordinal());
        dialog.setFileName(own().file());
        dialog.setOverwrite(true);
        String name = Desktop.ask(dialog).orElse(null);
        if (name != null) {
            write(display, Path.of(name));
        }
    }

    private void write(Display display, Path file) {
        boolean windows = file.toString().endsWith(".ps1");
        String script = in(windows ? Shell.POWERSHELL : Shell.BASH).text();
        new Errand<>(TEXTS.get("save.job", file.getFileName()), Errand.SHORT, monitor -> {
            try {
                WholeFile.write(file, out -> out.write(script));
            } catch (IOException e) {
                throw LoadException.notWritten(file, e);
            }
            if (!windows && !file.toFile().setExecutable(true)) {
                ILog.of(Scripts.class).info(TEXTS.get("save.not-executable", file));
            }
            return file;
        }).icon(Icon.SAVE).saying(written -> TEXTS.get("save.done", written)).start(display);
    }
}
