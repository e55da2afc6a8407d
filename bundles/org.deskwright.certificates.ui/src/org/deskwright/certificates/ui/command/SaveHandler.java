package org.deskwright.certificates.ui.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.deskwright.certificates.text.Pem;
import org.deskwright.certificates.text.ToolCommands;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.core.file.Replacement;
import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Saves the selected certificates: as PEM, or one of them as DER. */
public final class SaveHandler extends AbstractHandler {
    private static final String FILE = "org.deskwright.certificates.ui.save.file";
    private static final Texts TEXTS = Texts.beside(SaveHandler.class);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        List<Certificate> certificates = CopyPemHandler.selected(event);
        Optional.ofNullable(event.getParameter(FILE)).or(() -> ask(shell, certificates)).map(Path::of)
                .ifPresent(file -> new Errand<Path>(TEXTS.get("save.job", file.getFileName()), Errand.SHORT,
                        monitor -> write(file, certificates)).icon(Icon.CERTIFICATE).start(shell.getDisplay()));
        return null;
    }

    private static Optional<String> ask(Shell shell, List<Certificate> certificates) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE | SWT.SHEET);
        dialog.setText(TEXTS.get("save"));
        dialog.setOverwrite(true);
        boolean one = certificates.size() == 1;
        dialog.setFilterNames(
                one ? new String[]{TEXTS.get("save.pem"), TEXTS.get("save.der")} : new String[]{TEXTS.get("save.pem")});
        dialog.setFilterExtensions(one ? new String[]{"*.pem", "*.cer;*.der"} : new String[]{"*.pem"});
        dialog.setFileName(ToolCommands.fileName(certificates.getFirst()));
        return Desktop.ask(dialog);
    }

    private static Path write(Path file, List<Certificate> certificates) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (certificates.size() == 1 && (name.endsWith(".cer") || name.endsWith(".der"))) {
            Replacement.of(file, draft -> Files.write(draft, certificates.getFirst().encoded()));
        } else {
            Replacement.of(file, Pem.of(certificates));
        }
        return file;
    }
}
