package org.deskwright.estate.ui.details;

import java.util.Objects;
import java.util.Optional;

import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.ui.facts.FactSheet;
import org.deskwright.estate.ui.fleet.FleetSession;
import org.deskwright.estate.ui.fleet.FleetState;
import org.deskwright.ui.command.RunnableHandler;
import org.deskwright.ui.page.Page;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.session.WhenSeen;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/** All that is known of the selected thing of the fleet; links lead on to others, and one can go back. */
public final class FleetDetailsView extends ViewPart {
    public static final String ID = "org.deskwright.estate.details";

    private static final Texts TEXTS = Texts.beside(FleetDetailsView.class);

    private final ISelectionListener selected = this::select;
    private final Visits visits = new Visits();
    private FleetSession session;
    private Page page;
    private WhenSeen seen;
    private Optional<Fleet> written = Optional.empty();
    private int caseNumber;

    @Override
    public void createPartControl(Composite parent) {
        session = getSite().getService(FleetSession.class);
        parent.setLayout(new FillLayout());
        page = new Page(parent, "fleet.details.page");
        getSite().getWorkbenchWindow().getSelectionService().addPostSelectionListener(selected);
        IHandlerService handlers = getSite().getService(IHandlerService.class);
        handlers.activateHandler("org.eclipse.ui.navigate.backwardHistory", new RunnableHandler(() -> go(-1)));
        handlers.activateHandler("org.eclipse.ui.navigate.forwardHistory", new RunnableHandler(() -> go(1)));
        seen = new WhenSeen(this, page.control());
        write();
        SessionWatch.on(page.control(), session, this::follow);
    }

    private void select(IWorkbenchPart part, ISelection selection) {
        if (part != this && selection instanceof IStructuredSelection elements) {
            Object first = elements.getFirstElement();
            if (first instanceof Item || first instanceof FleetPlace) {
                show(first);
            }
        }
    }

    /** Shows an item or place. */
    public void show(Object subject) {
        if (!visits.current().equals(Optional.of(subject))) {
            visits.visit(subject);
            write();
        }
    }

    private void go(int steps) {
        if (visits.canGo(steps)) {
            visits.go(steps);
            write();
        }
    }

    /** Keeps up with the evidence: the same thing may be known better now, or be gone. */
    private void follow(FleetState state) {
        if (state.number() != caseNumber) {
            caseNumber = state.number();
            visits.clear();
        }
        if (state.fleet().orElse(null) == written.orElse(null)) {
            return;
        }
        seen.run(() -> {
            session.current().fleet().ifPresent(this::renew);
            page.rewrite(this::write);
        });
    }

    private void renew(Fleet fleet) {
        if (visits.current().orElse(null) instanceof Item item) {
            fleet.estate().find(item.getClass(), item.id()).filter(now -> now.scope().equals(item.scope()))
                    .filter(now -> !Objects.equals(now, item)).ifPresent(visits::replace);
        }
    }

    private void write() {
        page.writeSoon(this::write);
    }

    private void write(PageWriter writer) {
        written = session.current().fleet();
        Optional<FactSheet> sheet = written.flatMap(fleet -> visits.current().flatMap(s -> FactSheet.of(s, fleet)));
        if (sheet.isPresent()) {
            new FactPage(writer, getSite(), this).write(visits.current().orElseThrow(), sheet.get());
        } else {
            writer.aside(TEXTS.get(written.isPresent() ? "nothing-selected" : "no-fleet"));
        }
    }

    boolean canGo(int steps) {
        return visits.canGo(steps);
    }

    void goBack() {
        go(-1);
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }

    @Override
    public void dispose() {
        getSite().getWorkbenchWindow().getSelectionService().removePostSelectionListener(selected);
        super.dispose();
    }
}
