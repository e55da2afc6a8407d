package org.deskwright.testing.ui;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IPluginContribution;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;

/**
 * Opens all that can stand before the window, one after the other: dialogs, pages of wizards and of the preferences.
 */
public final class DialogTour {
    /** Commands of ours that open a dialog while a finding of the sample is selected. */
    private static final List<String> COMMANDS = List.of("org.deskwright.ui.exportReport", "org.deskwright.ui.columns",
            "org.deskwright.ui.exportTable", "org.deskwright.diagnosis.ui.suppress",
            "org.deskwright.diagnosis.ui.compare", "org.deskwright.diagnosis.ui.expired",
            "org.deskwright.app.collectDiagnostics", "org.deskwright.ui.restoreDefaults",
            "org.deskwright.estate.ui.jump", "org.deskwright.policy.ui.connect",
            "org.deskwright.certificates.ui.server", "org.deskwright.certificates.ui.moment");
    private static final List<String> OF_THE_PLATFORM = List.of("org.eclipse.ui.help.aboutAction",
            "org.eclipse.ui.views.showView", "org.eclipse.ui.perspectives.showPerspective");
    private static final String WIZARD = "org.deskwright.live.ui.connect";
    private static final String FIRST_PAGE = "org.eclipse.ui.preferencePages.Workbench";

    private final WorkbenchBot workbench;
    private final BiConsumer<String, Shell> visitor;

    /** @param visitor is given the name and the window of each; not on the display thread */
    public DialogTour(WorkbenchBot workbench, BiConsumer<String, Shell> visitor) {
        this.workbench = workbench;
        this.visitor = visitor;
    }

    /** With the sample open: all that is ours alone. */
    public void own() {
        COMMANDS.forEach(this::visitNamed);
        wizard();
    }

    /**
     * With the sample open: what we have within dialogs of the platform, and those of its own that users come across.
     */
    public void ofThePlatform() {
        OF_THE_PLATFORM.forEach(this::visitNamed);
        preferences();
    }

    private void visitNamed(String command) {
        visit(command, shell -> visitor.accept(name(command), shell));
    }

    /** Each page of the wizard that connects an account. */
    private void wizard() {
        visit(WIZARD, this::wizard);
    }

    /** Opens what a command opens, and closes it after the visit. */
    private void visit(String command, Consumer<Shell> visit) {
        visit(command, () -> workbench.commandWithDialog(command, Map.of()), visit);
    }

    /** The same for what more than a command opens. */
    public void visit(String command, Runnable open, Consumer<Shell> visit) {
        // anew each time: a view that was still loading may have taken the selection with it
        workbench.findings().select(r -> r.check().equals("estate.ip-access"));
        Ui.settle();
        open.run();
        Ui.waitUntil(command + " opens a dialog", () -> dialog() != null);
        Ui.waitUntil(command + " has what it shows",
                () -> Ui.all(dialog(), ProgressBar.class).stream().noneMatch(ProgressBar::isVisible));
        Ui.pause();
        visit.accept(Ui.get(this::dialog));
        Ui.run(() -> dialog().close());
        Ui.waitUntil(command + " is closed", () -> dialog() == null);
    }

    private Shell dialog() {
        return Stream.of(Ui.display().getShells())
                .filter(s -> s.isVisible() && s != workbench.window().getShell() && !s.getText().isEmpty()).findFirst()
                .orElse(null);
    }

    private static String name(String command) {
        return command.substring(command.lastIndexOf('.') + 1).replace("Action", "").toLowerCase();
    }

    private void wizard(Shell shell) {
        WizardDialog dialog = (WizardDialog) Ui.get(shell::getData);
        visitor.accept("connect-1", shell);
        Ui.run(() -> Ui.all(shell, "live.connect.profile", Text.class).getFirst().setText("nobody"));
        for (int page = 2; Ui.get(() -> dialog.getCurrentPage().getNextPage() != null); page++) {
            Ui.run(() -> dialog.showPage(dialog.getCurrentPage().getNextPage()));
            Ui.pause();
            visitor.accept("connect-" + page, shell);
        }
    }

    private void preferences() {
        PreferenceDialog dialog = Ui.get(() -> {
            PreferenceDialog created = PreferencesUtil.createPreferenceDialogOn(workbench.shell(), FIRST_PAGE, null,
                    null);
            created.setBlockOnOpen(false);
            created.open();
            return created;
        });
        try {
            Ui.run(() -> dialog.getTreeViewer().expandAll());
            for (IPreferenceNode page : pages()) {
                Ui.run(() -> dialog.getTreeViewer().setSelection(new StructuredSelection(page)));
                Ui.pause();
                visitor.accept("preferences-" + page.getLabelText().toLowerCase().replace(' ', '-'),
                        Ui.get(dialog::getShell));
            }
        } finally {
            Ui.run(dialog::close);
        }
    }

    private static List<IPreferenceNode> pages() {
        return Ui.get(() -> PlatformUI.getWorkbench().getPreferenceManager().getElements(PreferenceManager.PRE_ORDER)
                .stream()
                .filter(node -> node instanceof IPluginContribution from && ShippedParts.isShipped(from.getPluginId()))
                .toList());
    }
}
