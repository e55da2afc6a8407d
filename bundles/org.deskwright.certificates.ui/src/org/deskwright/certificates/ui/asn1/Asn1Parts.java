package org.deskwright.certificates.ui.asn1;

import org.deskwright.certificates.der.Asn1Node;
import org.deskwright.certificates.der.Asn1Tree;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;

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

    /** The line of each. */
    static final class Labels extends LabelProvider {
        @Override
        public String getText(Object element) {
            Asn1Tree.Row row = ((Asn1Node) element).row();
            String offset = Integer.toString(row.offset());
            return row.text().isEmpty()
                    ? TEXTS.get("row", offset, row.type(), row.end() - row.contentOffset())
                    : TEXTS.get("row.text", offset, row.type(), named(row.text()));
        }

        /** An object identifier is told with what people call it. */
        private static String named(String text) {
            String name = Oids.name(text);
            return name.equals(text) ? text : text + " " + name;
        }
    }
}
