package org.deskwright.certificates.ui.asn1;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.deskwright.certificates.der.Asn1Node;
import org.deskwright.certificates.der.Asn1Tree;
import org.deskwright.certificates.lint.Lint.Severity;
import org.deskwright.certificates.lint.LintHit;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;

/** Gives the tree its branches, and each a line: where it begins, what it is, what it says. */
final class Asn1Parts implements ITreeContentProvider {
    private static final Texts TEXTS = Texts.beside(Asn1Parts.class);

    @Override
    public Object[] getElements(Object input) {
        return new Object[]{((Object[]) input)[0]};
    }

    @Override
    public Object[] getChildren(Object parent) {
        return ((Asn1Node) parent).parts().toArray();
    }

    @Override
    public Object getParent(Object element) {
        return ((Asn1Node) element).above().orElse(null);
    }

    @Override
    public boolean hasChildren(Object element) {
        return !((Asn1Node) element).parts().isEmpty();
    }

    /** The line of each, and what is wrong with it. */
    static final class Labels extends LabelProvider {
        private final Findings findings;

        Labels(Findings findings) {
            this.findings = findings;
        }

        @Override
        public String getText(Object element) {
            Asn1Tree.Row row = ((Asn1Node) element).row();
            String offset = Integer.toString(row.offset());
            String line = row.text().isEmpty()
                    ? TEXTS.get("row", offset, row.type(), row.end() - row.contentOffset())
                    : TEXTS.get("row.text", offset, row.type(), named(row.text()));
            List<LintHit> hits = findings.of((Asn1Node) element);
            return hits.isEmpty()
                    ? line
                    : TEXTS.get("row.hits", line,
                            hits.stream().map(hit -> hit.lint().title()).collect(Collectors.joining("; ")));
        }

        @Override
        public Image getImage(Object element) {
            return findings.of((Asn1Node) element).stream().map(hit -> hit.lint().severity())
                    .min(Comparator.naturalOrder()).map(severity -> icon(severity).image()).orElse(null);
        }

        private static Icon icon(Severity severity) {
            return switch (severity) {
                case ERROR -> Icon.PROBLEM;
                case WARNING -> Icon.WARNING;
                case NOTE -> Icon.INFO;
            };
        }

        /** An object identifier is told with what people call it. */
        private static String named(String text) {
            String name = Oids.name(text);
            return name.equals(text) ? text : text + " " + name;
        }
    }
}
