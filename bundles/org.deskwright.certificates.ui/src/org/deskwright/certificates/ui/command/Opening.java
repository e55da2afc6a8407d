package org.deskwright.certificates.ui.command;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.file.LockedException;
import org.deskwright.certificates.file.Password;
import org.deskwright.certificates.tls.TlsException;
import org.deskwright.certificates.tls.TlsQuestion;
import org.deskwright.certificates.ui.desk.CertificateDesk;
import org.deskwright.core.intake.UnreadableException;
import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.load.Loader;
import org.deskwright.ui.table.Clip;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.services.IServiceLocator;

/** Lays certificates onto the desk: files, the clipboard, the roots of Java. All of it is read in the background. */
public final class Opening {
    private static final Texts TEXTS = Texts.beside(Opening.class);
    /** Text has no password, and that of Java's own store is known. */
    private static final Runnable NEVER = () -> {};

    private Opening() {
    }

    /** Asks for files. */
    public static void ask(IWorkbenchPartSite site) {
        ask(site, site.getShell());
    }

    static void ask(IServiceLocator site, Shell shell) {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI | SWT.SHEET);
        dialog.setText(TEXTS.get("ask"));
        Desktop.ask(dialog).ifPresent(first -> files(site, shell,
                Stream.of(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath()).resolve(name)).toList()));
    }

    public static void files(IWorkbenchPartSite site, List<Path> files) {
        files(site, site.getShell(), files);
    }

    private static void files(IServiceLocator site, Shell shell, List<Path> files) {
        CertificateDesk desk = site.getService(CertificateDesk.class);
        for (Path file : files) {
            read(shell, file.getFileName().toString(), monitor -> desk.open(file, Password.NONE),
                    () -> unlock(desk, shell, file));
        }
    }

    /** Asks for a folder that says what a device trusts. */
    static void askFolder(IServiceLocator site, Shell shell) {
        DirectoryDialog dialog = new DirectoryDialog(shell, SWT.SHEET);
        dialog.setText(TEXTS.get("folder"));
        dialog.setMessage(TEXTS.get("folder.message"));
        Desktop.ask(dialog).ifPresent(chosen -> files(site, shell, List.of(Path.of(chosen))));
    }

    private static void unlock(CertificateDesk desk, Shell shell, Path file) {
        String name = file.getFileName().toString();
        PasswordDialog.ask(shell, name).ifPresent(
                password -> read(shell, name, monitor -> desk.open(file, password), () -> unlock(desk, shell, file)));
    }

    /** What is on the clipboard: PEM, or text with PEM in it. */
    public static void clipboard(IWorkbenchPartSite site) {
        clipboard(site, site.getShell());
    }

    static void clipboard(IServiceLocator site, Shell shell) {
        String text = Clip.get(shell.getDisplay());
        CertificateDesk desk = site.getService(CertificateDesk.class);
        read(shell, TEXTS.get("clipboard"), monitor -> desk.open(TEXTS.get("clipboard"), text), NEVER);
    }

    public static void rootsOfJava(IWorkbenchPartSite site) {
        rootsOfJava(site, site.getShell());
    }

    static void rootsOfJava(IServiceLocator site, Shell shell) {
        CertificateDesk desk = site.getService(CertificateDesk.class);
        read(shell, TEXTS.get("java"), monitor -> desk.openRootsOfJava(), NEVER);
    }

    static void rootsOfSystem(IServiceLocator site, Shell shell) {
        CertificateDesk desk = site.getService(CertificateDesk.class);
        read(shell, TEXTS.get("system"), monitor -> desk.openRootsOfSystem(), NEVER);
    }

    /** Asks which server is meant. */
    public static void server(IWorkbenchPartSite site) {
        askServer(site, site.getShell());
    }

    static void askServer(IServiceLocator site, Shell shell) {
        ServerDialog.ask(shell).ifPresent(question -> server(site, shell, question));
    }

    private static void server(IServiceLocator site, Shell shell, TlsQuestion question) {
        CertificateDesk desk = site.getService(CertificateDesk.class);
        read(shell, question.place().toString(), monitor -> desk.openServer(question), NEVER);
    }

    /** @param locked what is done when a password is wanted or does not fit */
    private static void read(Shell shell, String name, Loader<CertificateFile> work, Runnable locked) {
        new Errand<Runnable>(TEXTS.get("reading", name), Errand.SHORT, monitor -> {
            try {
                work.load(monitor);
                return () -> {};
            } catch (LockedException e) {
                return locked;
            } catch (TlsException e) {
                return () -> MessageDialog.openInformation(shell, TEXTS.get("refused"), e.line());
            } catch (UnreadableException e) {
                return () -> MessageDialog.openInformation(shell, TEXTS.get("refused"), e.problem(name).line());
            }
        }).icon(Icon.CERTIFICATE).then(Runnable::run).start(shell.getDisplay());
    }
}
