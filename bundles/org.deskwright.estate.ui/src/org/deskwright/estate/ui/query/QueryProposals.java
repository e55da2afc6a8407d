package org.deskwright.estate.ui.query;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.deskwright.estate.query.Completions;
import org.deskwright.estate.query.Sheet;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalProvider;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Text;

/** Names and values to choose from while a query is typed: Ctrl+Space. */
final class QueryProposals implements IContentProposalProvider {
    private static final int MOST_SHOWN = 10;
    /** Around the text of a proposal. */
    private static final int BETWEEN = 8;

    private final Supplier<Sheet<?>> sheet;

    private QueryProposals(Supplier<Sheet<?>> sheet) {
        this.sheet = sheet;
    }

    /**
     * @param sheet that is asked; null while there is none
     * @return whether proposals are shown at the moment, which then take the keys
     */
    static BooleanSupplier in(Text field, Supplier<Sheet<?>> sheet) {
        QueryProposals proposals = new QueryProposals(sheet);
        ContentProposalAdapter adapter = new ContentProposalAdapter(field, new TextContentAdapter(), proposals,
                KeyStroke.getInstance(SWT.CTRL, SWT.SPACE), null);
        // asked for them just before it is opened, it can be as high as they are
        adapter.setContentProposalProvider((query, caret) -> {
            IContentProposal[] found = proposals.getProposals(query, caret);
            adapter.setPopupSize(new Point(field.getSize().x,
                    Math.clamp(found.length, 1, MOST_SHOWN) * (field.getLineHeight() + BETWEEN) + BETWEEN));
            return found;
        });
        adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
        return adapter::isProposalPopupOpen;
    }

    @Override
    public IContentProposal[] getProposals(String query, int caret) {
        Sheet<?> asked = sheet.get();
        return asked == null
                ? new IContentProposal[0]
                : Completions
                        .at(query, caret, asked).stream().map(completion -> new ContentProposal(completion.in(query),
                                completion.text(), null, completion.from() + completion.text().length()))
                        .toArray(IContentProposal[]::new);
    }
}
