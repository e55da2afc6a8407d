package org.deskwright.estate.ui.ipgroups;

import java.util.List;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.estate.ui.fleet.FleetSession;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.icons.Verdict;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.Page;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPartSite;

/** Would this address get in? A field for the address, and beneath it what the check says of each directory. */
final class AccessField {
    private static final Texts TEXTS = Texts.beside(AccessField.class);
    private static final int ADDRESS_CHARACTERS = 32;

    private final IWorkbenchPartSite site;
    private final Composite control;
    private final Text address;
    private final Page page;
    private Job asked;

    AccessField(Composite parent, IWorkbenchPartSite site) {
        this.site = site;
        control = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = 4;
        layout.marginHeight = 4;
        control.setLayout(layout);
        new Label(control, SWT.NONE).setText(TEXTS.get("access.question"));
        address = new Text(control, SWT.SINGLE | SWT.BORDER);
        address.setMessage(TEXTS.get("access.hint"));
        address.setToolTipText(TEXTS.get("access.tooltip"));
        address.setData(PageWriter.ID, "ip-groups.address");
        AccessibleName.give(address, TEXTS.get("access.question"));
        GridData data = new GridData(SWT.LEFT, SWT.CENTER, false, false);
        data.widthHint = TextRoom.wide(ADDRESS_CHARACTERS);
        address.setLayoutData(data);
        address.addListener(SWT.DefaultSelection, (Event e) -> ask());
        Button button = new Button(control, SWT.PUSH);
        Painted.button(button);
        button.setText(TEXTS.get("access.ask"));
        button.setData(PageWriter.ID, "ip-groups.ask");
        button.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, true, false));
        button.addListener(SWT.Selection, (Event e) -> ask());
        page = new Page(control, "ip-groups.answer");
        page.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1));
        page.write(writer -> writer.aside(TEXTS.get("access.begin")));
        Painted.throughout(control);
    }

    Composite control() {
        return control;
    }

    private void ask() {
        String text = address.getText().strip();
        Evidence evidence = site.getService(FleetSession.class).current().fleet().map(fleet -> fleet.evidence())
                .orElse(null);
        if (text.isEmpty() || evidence == null) {
            return;
        }
        DiagnosisSession session = site.getService(DiagnosisSession.class);
        asked = new Job(TEXTS.get("access.job", text)) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    List<ReportedOutcome> outcomes = AccessCheck.run(text, evidence, session.catalogue());
                    control.getDisplay().asyncExec(() -> answer(this, text, outcomes));
                    return Status.OK_STATUS;
                } catch (SWTException e) {
                    // the workbench is closing: nobody is left to be answered
                    return Status.CANCEL_STATUS;
                } catch (RuntimeException e) {
                    ILog.of(AccessField.class).error(getName(), e);
                    return Status.CANCEL_STATUS;
                }
            }
        };
        asked.setPriority(Job.SHORT);
        asked.schedule();
    }

    private void answer(Job job, String text, List<ReportedOutcome> outcomes) {
        if (job == asked && !control.isDisposed()) {
            page.write(writer -> write(writer, text, outcomes));
        }
    }

    private static void write(PageWriter writer, String text, List<ReportedOutcome> outcomes) {
        writer.title(Icon.IP_GROUP.image(), TEXTS.get("access.title", text));
        for (ReportedOutcome outcome : outcomes) {
            Verdict verdict = Verdict.of(outcome);
            writer.item(verdict.icon().image(), verdict.word() + ": " + outcome.summary());
        }
    }
}
