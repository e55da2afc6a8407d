package org.deskwright.certificates.ui.expiry;

import java.time.ZoneId;
import java.util.List;

import org.deskwright.certificates.ui.command.Opening;
import org.deskwright.certificates.ui.desk.CertificateDesk;
import org.deskwright.certificates.ui.desk.CertificateRow;
import org.deskwright.certificates.ui.desk.DeskState;
import org.deskwright.certificates.ui.desk.Standing;
import org.deskwright.certificates.ui.list.CertificateColumns;
import org.deskwright.ui.command.NamedAction;
import org.deskwright.ui.drop.FileDrop;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.page.RowsPage;
import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.table.Sort;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.time.Now;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;

/** When everything that lies open ends: by month above, one by one beneath. */
public final class ExpiryView extends ViewPart {
    public static final String ID = "org.deskwright.certificates.expiry";

    private static final Texts TEXTS = Texts.beside(ExpiryView.class);
    /** How many months can be looked at. */
    private static final List<Integer> SPANS = List.of(12, 24, 48, 120, 240);
    private static final int FIRST_SPAN = 2;

    private final ISelectionListener selected = this::select;
    private List<CertificateRow> rows = List.of();
    private RowsPage<CertificateRow> page;
    private ExpiryChart chart;
    private Action closer;
    private Action further;
    private int span = FIRST_SPAN;

    @Override
    public void createPartControl(Composite parent) {
        Composite both = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        both.setLayout(layout);
        chart = new ExpiryChart(both, row -> page.table().select(List.of(row.identity())));
        GridData place = new GridData(SWT.FILL, SWT.FILL, true, false);
        place.heightHint = chart.height();
        chart.canvas().setLayoutData(place);
        page = new RowsPage<>(
                both, getSite(), new TableDescription<>("certificates.expiry", TEXTS.get("table"),
                        CertificateColumns.ofExpiry(), CertificateRow::identity, List.of(new Sort("ends", false))),
                this::nothing).done();
        page.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        page.table().publish(getSite());
        page.table().onArranged(() -> page.line(line()));
        closer = action("closer", Icon.ZOOM_IN, -1);
        further = action("further", Icon.ZOOM_OUT, 1);
        Painted.follow(both);
        FileDrop.on(both, files -> Opening.files(getSite(), files));
        getSite().getWorkbenchWindow().getSelectionService().addPostSelectionListener(selected);
        SessionWatch.on(both, getSite().getService(CertificateDesk.class), this::show);
    }

    private EmptyState nothing(Composite parent) {
        return new EmptyState(parent, "certificates.expiry.empty", TEXTS.get("empty.title"), TEXTS.get("empty.hint"))
                .door(TEXTS.get("empty.open"), Icon.OPEN_FILE.image(), "certificates.expiry.open",
                        () -> Opening.ask(getSite()))
                .door(TEXTS.get("empty.java"), Icon.CERTIFICATE.image(), "certificates.expiry.java",
                        () -> Opening.rootsOfJava(getSite()));
    }

    private Action action(String name, Icon icon, int by) {
        return new NamedAction(TEXTS, name, icon, () -> {
            span = Math.clamp(span + by, 0, SPANS.size() - 1);
            draw();
        }).in(getViewSite().getActionBars().getToolBarManager());
    }

    private void show(DeskState state) {
        rows = state.rows().stream().filter(row -> !row.known()).toList();
        boolean any = !rows.isEmpty();
        if (chart.canvas().getVisible() != any) {
            chart.canvas().setVisible(any);
            ((GridData) chart.canvas().getLayoutData()).exclude = !any;
            chart.canvas().getParent().layout();
        }
        page.show(rows, line());
        draw();
    }

    private void draw() {
        chart.show(Months.of(rows, Now.instant(), ZoneId.systemDefault(), SPANS.get(span)));
        closer.setEnabled(!rows.isEmpty() && span > 0);
        further.setEnabled(!rows.isEmpty() && span < SPANS.size() - 1);
    }

    private String line() {
        return TEXTS.get("line", page.table().count(), rows.size(), count(Standing.EXPIRED), count(Standing.ENDS_SOON));
    }

    private long count(Standing standing) {
        return rows.stream().filter(row -> row.standing(Now.instant()) == standing).count();
    }

    private void select(IWorkbenchPart part, ISelection selection) {
        if (selection instanceof IStructuredSelection elements
                && elements.getFirstElement() instanceof CertificateRow row) {
            chart.mark(row.identity());
        }
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
