package org.deskwright.ui.internal.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.deskwright.core.casefile.Case;
import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.names.NamesStay;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.table.Settings;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Where to save the case. Display thread only. */
public final class Places {
    private static final Texts TEXTS = Texts.beside(Places.class);
    private static final String FOLDER = "folder";

    private Places() {
    }

    /** Saves to the place of the case, or asks for one when it has none. Tells whether it was saved. */
    public static CompletableFuture<Boolean> save(DiagnosisSession session, Shell shell) {
        return session.hasPlace() ? session.save() : saveAs(session, shell);
    }

    /** Asks for a place and saves there. Tells whether it was saved. */
    public static CompletableFuture<Boolean> saveAs(DiagnosisSession session, Shell shell) {
        return ask(session, shell).map(session::saveAs).orElseGet(() -> CompletableFuture.completedFuture(false));
    }

    private static Optional<Path> ask(DiagnosisSession session, Shell shell) {
        IDialogSettings settings = Settings.of(Places.class, "save");
        FileDialog dialog = new FileDialog(shell, SWT.SAVE | SWT.SHEET);
        dialog.setText(NamesStay.in(TEXTS.get("save.title")));
        dialog.setOverwrite(true);
        dialog.setFilterExtensions(new String[]{"*" + Case.ARCHIVE_SUFFIX, "*"});
        dialog.setFilterNames(new String[]{TEXTS.get("save.archive"), TEXTS.get("save.folder")});
        dialog.setFilterPath(settings.get(FOLDER));
        dialog.setFileName(fileName(session.current().title()) + Case.ARCHIVE_SUFFIX);
        String chosen = Desktop.ask(dialog).orElse(null);
        if (chosen == null) {
            return Optional.empty();
        }
        Path place = Path.of(chosen);
        if (place.getParent() != null) {
            settings.put(FOLDER, place.getParent().toString());
        }
        Path whole = place(place, dialog.getFilterIndex() == 1);
        // the dialog has asked about the name as it was typed only
        boolean replaces = !whole.equals(place) && Files.isRegularFile(whole);
        return replaces && !MessageDialog.openQuestion(shell, TEXTS.get("save.title"),
                TEXTS.get("save.replace", whole.getFileName())) ? Optional.empty() : Optional.of(whole);
    }

    /** A folder where the user chose that form; else one file, with the ending that was left out. */
    private static Path place(Path chosen, boolean folder) {
        String name = chosen.getFileName().toString();
        boolean named = name.toLowerCase(Locale.ROOT).endsWith(Case.ARCHIVE_SUFFIX);
        if (folder) {
            return named
                    ? chosen.resolveSibling(name.substring(0, name.length() - Case.ARCHIVE_SUFFIX.length()))
                    : chosen;
        }
        return named ? chosen : chosen.resolveSibling(name + Case.ARCHIVE_SUFFIX);
    }

    /** The title, but for what some file system forbids. */
    static String fileName(String title) {
        String name = title.replaceAll("[\\p{Cntrl}<>:\"/\\\\|?*]", " ").replaceAll("\\s+", " ").strip();
        name = name.replaceAll("^\\.+|\\.+$", "");
        String bare = name.replaceAll("(?i)\\.(dwcase|json|gz|zip)$", "");
        return bare.isBlank() ? TEXTS.get("save.name") : bare.substring(0, Math.min(bare.length(), 80)).strip();
    }
}
