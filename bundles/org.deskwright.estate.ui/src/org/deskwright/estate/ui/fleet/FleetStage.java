package org.deskwright.estate.ui.fleet;

import java.util.Optional;

import org.deskwright.core.topic.EvidenceSource;
import org.deskwright.ui.command.Commands;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.page.Leaf;
import org.deskwright.ui.page.Page;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * Where a view of the fleet shows what it has, or says why it has nothing and what to do: open a case, wait, try again,
 * or fetch the evidence that it would show.
 */
public final class FleetStage {
    private static final Texts TEXTS = Texts.beside(FleetStage.class);

    /** Of a bundle that may be absent. */
    private static final String CONNECT = "org.deskwright.live.ui.connect";

    private final IWorkbenchPartSite site;
    private final String id;
    private final String kind;
    private final Composite control;
    private final Composite content;
    private Control noCase;
    private Page page;
    private String said = "";

    /**
     * @param id of the view, before the ids of what the stage itself shows
     * @param kind id of the evidence without which there is nothing to show
     */
    public FleetStage(Composite parent, IWorkbenchPartSite site, String id, String kind) {
        this.site = site;
        this.id = id;
        this.kind = kind;
        control = new Composite(parent, SWT.NONE);
        control.setLayout(new StackLayout());
        content = new Composite(control, SWT.NONE);
    }

    private Control noCase() {
        EmptyState state = new EmptyState(control, id + ".empty", TEXTS.get("empty.title"), TEXTS.get("empty.hint"));
        state.door(TEXTS.get("empty.open"), Icon.OPEN_CASE.image(), id + ".empty.open", () -> run(Commands.OPEN_FILES));
        state.door(TEXTS.get("empty.folder"), Icon.OPEN_FOLDER.image(), id + ".empty.folder",
                () -> run(Commands.OPEN_FOLDER));
        state.door(TEXTS.get("empty.sample"), Icon.SAMPLE.image(), id + ".empty.sample",
                () -> run(Commands.OPEN_SAMPLE));
        if (site.getService(ICommandService.class).getCommand(CONNECT).isDefined()) {
            state.door(TEXTS.get("empty.connect"), Icon.CONNECT.image(), id + ".empty.connect", () -> run(CONNECT));
        }
        return state.control();
    }

    private void run(String command) {
        try {
            site.getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            ILog.of(FleetStage.class).error(e.getMessage(), e);
        }
    }

    public Composite control() {
        return control;
    }

    /** What the view shows when there is something to show. */
    public Composite content() {
        return content;
    }

    /** Whether the content is shown. */
    public boolean isContentShown() {
        return ((StackLayout) control.getLayout()).topControl == content;
    }

    /**
     * Shows what befits the state.
     *
     * @param any whether there is anything of what the view is for
     */
    public void show(FleetState state, boolean any) {
        if (state.isShown() && any) {
            top(content);
        } else if (state.phase() == FleetState.Phase.NOTHING) {
            if (noCase == null) {
                noCase = noCase();
                Painted.throughout((Composite) noCase);
            }
            top(noCase);
        } else {
            if (page == null) {
                page = new Page(control, id + ".page");
            }
            say(state);
            top(page.control());
        }
    }

    private void say(FleetState state) {
        String next = state.phase() + state.note();
        if (next.equals(said)) {
            return;
        }
        said = next;
        page.write(switch (state.phase()) {
            case COMING -> this::coming;
            case BROKEN -> writer -> broken(writer, state.note());
            case NOTHING, READY -> this::lacking;
        });
    }

    private void coming(PageWriter writer) {
        writer.title(Icon.REFRESH.image(), TEXTS.get("coming.title"));
        writer.paragraph(TEXTS.get("coming.hint"));
        writer.action(TEXTS.get("coming.stop"), () -> site.getService(FleetSession.class).cancel());
    }

    private void broken(PageWriter writer, String note) {
        writer.title(Icon.FAILED.image(), TEXTS.get("broken.title"));
        writer.paragraph(note);
        writer.action(TEXTS.get("broken.retry"), () -> site.getService(FleetSession.class).retry());
    }

    private void lacking(PageWriter writer) {
        Optional<EvidenceSource> source = site.getService(DiagnosisSession.class).catalogue().evidenceSource(kind);
        writer.title(Icon.MISSING_EVIDENCE.image(),
                TEXTS.get("lacking.title", source.map(EvidenceSource::title).orElse(kind)));
        writer.paragraph(TEXTS.get("lacking.hint"));
        source.ifPresent(it -> {
            writer.heading(TEXTS.get("lacking.how"));
            writer.paragraph(it.how());
            if (!it.command().isEmpty()) {
                writer.command(it.command().replace("{region}", "YOUR_REGION").replace("{account}", "YOUR_PROFILE"),
                        it.title());
                writer.aside(TEXTS.get("lacking.blanks"));
            }
        });
        writer.action(TEXTS.get("lacking.open"), () -> run(Commands.OPEN_FOLDER));
    }

    private void top(Control next) {
        Leaf.turn(control, next, this::setFocus);
    }

    /** Gives the focus to whatever is shown. */
    public void setFocus() {
        Control shown = ((StackLayout) control.getLayout()).topControl;
        if (page != null && shown == page.control()) {
            page.setFocus();
        } else if (shown != null) {
            shown.setFocus();
        }
    }
}
