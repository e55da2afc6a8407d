package org.deskwright.certificates.ui.asn1;

import java.util.Optional;

import org.deskwright.certificates.der.Asn1Node;
import org.deskwright.certificates.ui.desk.CertificateRow;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.Page;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.SystemTable;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;

/** The ASN.1 of the selected certificate as a tree, and its bytes beside; what is selected in one is marked in both. */
public final class Asn1View extends ViewPart {
    public static final String ID = "org.deskwright.certificates.asn1";

    private static final Texts TEXTS = Texts.beside(Asn1View.class);
    /** More levels than these are opened one by one: nobody reads thousands of rows. */
    private static final int OPENED = 6;

    private final ISelectionListener selected = this::select;
    private Composite pages;
    private SashForm content;
    private TreeViewer tree;
    private HexPane hex;
    private final Findings findings = new Findings();
    private Optional<CertificateRow> shown = Optional.empty();
    private Optional<Asn1Node> root = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        StackLayout layout = new StackLayout();
        pages.setLayout(layout);
        Page nothing = new Page(pages, "certificates.asn1.page");
        nothing.write(writer -> writer.aside(TEXTS.get("nothing")));
        layout.topControl = nothing.control();
        content = new SashForm(pages, SWT.HORIZONTAL);
        createTree();
        hex = new HexPane(content, this::choose);
        content.setWeights(1, 1);
        Painted.throughout(content);
        getSite().getWorkbenchWindow().getSelectionService().addPostSelectionListener(selected);
        select(null, getSite().getWorkbenchWindow().getSelectionService().getSelection());
    }

    private void createTree() {
        Tree control = new Tree(content, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        control.setData(PageWriter.ID, "certificates.asn1.tree");
        AccessibleName.give(control, TEXTS.get("tree"));
        SystemTable.attach(control, "certificates.asn1", TEXTS.get("tree"));
        tree = new TreeViewer(control);
        tree.setUseHashlookup(true);
        tree.setContentProvider(new Asn1Parts());
        tree.setLabelProvider(new Asn1Parts.Labels(findings));
        tree.addSelectionChangedListener(event -> mark(event.getStructuredSelection()));
    }

    private void select(IWorkbenchPart part, ISelection selection) {
        if (part != this && selection instanceof IStructuredSelection elements
                && elements.getFirstElement() instanceof CertificateRow row && !shown.equals(Optional.of(row))) {
            show(row);
        }
    }

    private void show(CertificateRow row) {
        shown = Optional.of(row);
        Certificate certificate = row.certificate();
        Asn1Node top = Asn1Node.of(certificate.tree());
        root = Optional.of(top);
        findings.show(top, certificate, row.hits());
        hex.show(certificate.encoded());
        tree.setInput(new Object[]{top});
        tree.expandToLevel(OPENED);
        tree.getTree().setTopItem(tree.getTree().getItem(0));
        if (((StackLayout) pages.getLayout()).topControl != content) {
            ((StackLayout) pages.getLayout()).topControl = content;
            pages.layout();
        }
    }

    private void mark(IStructuredSelection selection) {
        if (selection.getFirstElement() instanceof Asn1Node node) {
            hex.mark(node.row().offset(), node.row().end());
        }
    }

    /** The innermost value at the cursor; the tree then marks all of its bytes. */
    private void choose(int offset) {
        root.flatMap(top -> top.at(offset)).filter(node -> tree.getStructuredSelection().getFirstElement() != node)
                .ifPresent(node -> tree.setSelection(new StructuredSelection(node), true));
    }

    @Override
    public void setFocus() {
        Control top = ((StackLayout) pages.getLayout()).topControl;
        (top == content ? tree.getTree() : top).setFocus();
    }

    @Override
    public void dispose() {
        getSite().getWorkbenchWindow().getSelectionService().removePostSelectionListener(selected);
        super.dispose();
    }
}
